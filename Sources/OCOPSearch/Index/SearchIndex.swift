import OCOPDiagnostics
import OCOPText

/// A language of the site as the search page addresses it.
package struct SearchLanguage: Sendable {
  package let code: String
  /// Where the pages of each kind lie, from the site's root, with the slash at the end: `san-pham/`.
  package let paths: [SearchKind: String]
  package let labels: SearchLabels

  package init(code: String, paths: [SearchKind: String], labels: SearchLabels = SearchLabels()) {
    self.code = code
    self.paths = paths
    self.labels = labels
  }
}

/// The search index of a site: static files that a page without a server can search.
///
/// The same documents give the same bytes, in whatever order they come and however many pieces of work run at once.
package struct SearchIndex: Sendable {
  private let languages: [SearchLanguage]
  private let source: SearchSource
  /// In order, the row of each entry in the source.
  private let rows: [Int]
  /// The first entry of each kind.
  private let kinds: [(kind: SearchKind, first: Int)]
  private let folder: String

  package init(languages: [SearchLanguage], documents: [SearchDocument], folder: String = "search") {
    self.init(SearchSource(languages: languages, documents: documents), languages: languages, folder: folder)
  }

  init(_ source: SearchSource, languages: [SearchLanguage], folder: String) {
    self.languages = languages
    self.source = source
    self.folder = folder
    let kindRank = Dictionary(zip(SearchKind.allCases, 0...), uniquingKeysWith: { first, _ in first })
    let ordered = source.rows.indices.compactMap { row in
      source.rows[row].map { Entry($0, row: row, rank: kindRank[$0.kind] ?? 0) }
    }.sorted()
    rows = ordered.map(\.row)
    kinds = SearchKind.allCases.enumerated().compactMap { rank, kind in
      ordered.firstIndex { $0.rank == rank }.map { (kind, $0) }
    }
  }

  /// An entry on its way into the order of entries.
  private final class Entry: Comparable {
    let row: Int
    let rank: Int
    let title: CollationKey
    let key: String

    init(_ head: SearchSource.Row, row: Int, rank: Int) {
      self.row = row
      self.rank = rank
      title = VietnameseCollation.key(head.title)
      key = head.key
    }

    static func < (left: Entry, right: Entry) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.title != right.title ? left.title < right.title : left.key < right.key
    }

    static func == (left: Entry, right: Entry) -> Bool { left.row == right.row }
  }

  private var entryCount: Int { rows.count }

  /// All files of the index, each path once.
  package func files(_ work: some SearchWork = SerialWork()) -> [SearchFile] { parts(work).files }

  /// The index in parts, by what can change them.
  struct Parts: Sendable {
    let terms: TermIndex
    /// What goes with the names: lexicon, filters and their names.
    let steady: [SearchFile]
    let records: [SearchFile]
    let languages: [SearchMemory.Language]
    let manifests: [SearchFile]
    /// By row of the source, the entry's number and what `IndexedDocument.facts` says of it; nil where it has no document.
    let entries: [(number: Int32, facts: UInt64)?]

    var files: [SearchFile] {
      // Groups without a page in a language are alike.
      var known: Set<String> = []
      return (terms.texts.files + terms.names.files + steady + records + manifests).filter {
        known.insert($0.path).inserted
      }
    }
  }

  func parts(_ work: some SearchWork) -> Parts {
    let thumbnails = languages.indices.map { Thumbnails(source.thumbnails[$0]) }
    let runs = work.map(spans(work.width)) { span in
      IndexedRun(span, languages: languages.count, thumbnails: thumbnails, folder: folder, work) {
        source.pages(rows[$0])
      }
    }
    let terms = TermIndex(
      names: runs.map(\.names), texts: runs.map(\.texts), codes: Self.lines(of: runs.flatMap(\.codes)), folder: folder,
      work)
    let table = FacetTable(runs.flatMap(\.facets))
    let facets = table.shards(folder: folder)
    let labels = languages.map { LabelShards(table, $0.labels, language: $0.code, folder: folder) }
    let records = languages.indices.map { language in runs.flatMap { $0.records[language] } }
    let memory = languages.indices.map { number in
      let members = [
        "\"lexicon\":\"\(terms.lexicon.id)\"",
        "\"thumbnail\":[\(JSONText.string(thumbnails[number].prefix)),\(JSONText.string(thumbnails[number].suffix))]",
        "\"labels\":\"\(labels[number].name)\"", "\"facets\":\"\(facets.name)\"",
      ]
      return SearchMemory.Language(
        members: members + standing(languages[number]), thumbnails: thumbnails[number],
        groups: records[number].map(\.names))
    }
    let manifests = zip(languages, memory).map { language, memory in
      SearchManifest.file(language.code, memory, terms.names.groups + terms.texts.groups, folder: folder)
    }
    var entries = [(number: Int32, facts: UInt64)?](repeating: nil, count: source.rows.count)
    for (number, facts) in runs.lazy.flatMap(\.facts).enumerated() { entries[rows[number]] = (Int32(number), facts) }
    return Parts(
      terms: terms, steady: [terms.lexicon] + facets.files + labels.flatMap(\.files),
      records: records.joined().flatMap(\.files), languages: memory, manifests: manifests, entries: entries)
  }

  /// What the manifest says of kinds and languages.
  private func standing(_ language: SearchLanguage) -> [String] {
    let ends = kinds.dropFirst().map(\.first) + [entryCount]
    let ranges = zip(kinds, ends).map { kind, end in
      "[\(JSONText.string(kind.kind.rawValue)),\(end),\(JSONText.string(language.paths[kind.kind] ?? ""))]"
    }
    return [
      "\"kinds\":[\(ranges.joined(separator: ","))]",
      "\"languages\":[\(languages.map { JSONText.string($0.code) }.joined(separator: ","))]",
    ]
  }

  /// Runs of entries, whole groups of records each.
  private func spans(_ width: Int) -> [Range<Int>] {
    // More runs than run at once, since texts are longer in some; few, since each meets all words anew.
    let count = width > 1 ? 2 * width : 1
    let groups = (entryCount + RecordShards.recordsPerGroup - 1) / RecordShards.recordsPerGroup
    return (0..<count).map { run in
      let (start, end) = (groups * run / count, groups * (run + 1) / count)
      return start * RecordShards.recordsPerGroup..<min(end * RecordShards.recordsPerGroup, entryCount)
    }.filter { !$0.isEmpty }
  }

  private static func lines(of codes: [IndexedRun.Code]) -> TermLines {
    let codes = codes.sorted { ($0.code, $0.document, $0.lot) < ($1.code, $1.document, $1.lot) }
    var lines = TermLines()
    for run in codes.runs(by: { $0.code == $1.code }) {
      let term = Array(run[run.startIndex].code.utf8)
      lines.append(
        term[...], field: .titleStart, space: TermPart.codes,
        postings: run.filter(\.lot.isEmpty).map { Postings.value($0.document, .titleStart) }[...])
      // A line for each lot: beside its product it tells what is known of it.
      for lot in run where !lot.lot.isEmpty {
        var list: [UInt8] = []
        ShardText.append(Int(lot.document), to: &list)
        lines.append(
          term, field: PostingField.title.letter, list: (list + lot.lot.utf8)[...], first: lot.document,
          space: TermPart.codes)
      }
    }
    return lines
  }
}

/// The one small file a language whose name stays: `search/vi.js`.
enum SearchManifest {
  static func file(
    _ language: String, _ memory: SearchMemory.Language, _ groups: [String], folder: String
  ) -> SearchFile {
    let records = memory.groups.compactMap(\.first).joined(separator: " ")
    let members =
      memory.members + [
        "\"records\":\"\(records)\"", "\"groups\":\(JSONText.string(groups.joined(separator: "\n")))",
      ]
    return ShardText.file(id: language, payload: Array("{\(members.joined(separator: ","))}".utf8), folder: folder)
  }
}

/// Codes as they are compared: `2919/QĐ-UBND`, `2919/qd-ubnd` and `2919 QĐ UBND` are one, and so are a GTIN-13 and the
/// GTIN-14 that pads it with a zero.
enum SearchCode {
  static func normalised(_ code: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(code.utf8.count)
    for byte in VietnameseFold.fold(code).utf8 where byte.isASCIILetter || byte.isASCIIDigit {
      folded.append(byte)
    }
    let isNumber = folded.count >= 8 && folded.allSatisfy { $0 < UInt8(ascii: ":") }
    let code = isNumber ? folded.drop { $0 == UInt8(ascii: "0") } : folded[...]
    // Codes are terms as words are.
    return VietnameseFold.foldTerm(String(decoding: code, as: UTF8.self))
  }
}
