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
  /// By language and entry: nil where the entry has no page in the language.
  private let pages: [[SearchPage?]]
  private let facets: FacetTable
  /// The first entry of each kind.
  private let kinds: [(kind: SearchKind, first: Int)]
  private let folder: String
  /// The number of each entry.
  let numbers: [EntryName: Int32]

  struct EntryName: Hashable, Sendable {
    let kind: SearchKind
    let key: String
  }

  package init(languages: [SearchLanguage], documents: [SearchDocument], folder: String = "search") {
    self.init(languages: languages, pages: documents.map(SearchPage.init), folder: folder)
  }

  init(languages: [SearchLanguage], pages all: [SearchPage], folder: String) {
    self.languages = languages
    self.folder = folder
    let rank = Dictionary(uniqueKeysWithValues: zip(languages.map(\.code), 0...))
    var entries: [EntryName: [SearchPage?]] = [:]
    for page in all {
      guard let language = rank[page.document.language] else { continue }
      let name = EntryName(kind: page.document.kind, key: page.document.key)
      entries[name, default: languages.map { _ in nil }][language] = page
    }
    let kindRank = Dictionary(uniqueKeysWithValues: zip(SearchKind.allCases, 0...))
    let ordered = entries.compactMap { name, pages in Entry(name, pages, rank: kindRank[name.kind] ?? 0) }.sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(ordered.map(\.name), 0...))
    pages = languages.indices.map { language in ordered.map { $0.pages[language] } }
    facets = FacetTable(ordered.map(\.first))
    kinds = SearchKind.allCases.compactMap { kind in
      ordered.firstIndex { $0.first.document.kind == kind }.map { (kind, $0) }
    }
  }

  /// An entry on its way into the order of entries.
  private final class Entry: Comparable {
    let rank: Int
    let title: CollationKey
    let name: EntryName
    let first: SearchPage
    let pages: [SearchPage?]

    init?(_ name: EntryName, _ pages: [SearchPage?], rank: Int) {
      guard let first = pages.lazy.compactMap(\.self).first else { return nil }
      self.rank = rank
      title = VietnameseCollation.key(first.document.title)
      self.name = name
      self.first = first
      self.pages = pages
    }

    static func < (left: Entry, right: Entry) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.title != right.title ? left.title < right.title : left.name.key < right.name.key
    }

    static func == (left: Entry, right: Entry) -> Bool { left.name == right.name }
  }

  private var entryCount: Int { pages.first?.count ?? 0 }

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

    var files: [SearchFile] {
      // Groups without a page in a language are alike.
      var known: Set<String> = []
      return (terms.texts.files + terms.names.files + steady + records + manifests).filter {
        known.insert($0.path).inserted
      }
    }
  }

  func parts(_ work: some SearchWork) -> Parts {
    let terms = TermIndex(runs: runs(work.width), codes: codeLines, folder: folder, work)
    let groups = recordGroups
    let records = work.map(groups) { group in
      RecordShards(pages[group.language][group.entries], thumbnail: group.thumbnail, folder: folder, work)
    }
    let facets = facets.shards(folder: folder)
    let labels = languages.map { LabelShards(self.facets, $0.labels, language: $0.code, folder: folder) }
    let memory = languages.indices.map { number in
      let own = zip(groups, records).filter { $0.0.language == number }
      let thumbnails = own.first?.0.thumbnail ?? Thumbnails([])
      let members = [
        "\"lexicon\":\"\(terms.lexicon.id)\"",
        "\"thumbnail\":[\(JSONText.string(thumbnails.prefix)),\(JSONText.string(thumbnails.suffix))]",
        "\"labels\":\"\(labels[number].name)\"", "\"facets\":\"\(facets.name)\"",
      ]
      return SearchMemory.Language(
        members: members + standing(languages[number]), thumbnails: thumbnails, groups: own.map(\.1.names))
    }
    let manifests = zip(languages, memory).map { language, memory in
      SearchManifest.file(language.code, memory, terms.names.groups + terms.texts.groups, folder: folder)
    }
    return Parts(
      terms: terms, steady: [terms.lexicon] + facets.files + labels.flatMap(\.files), records: records.flatMap(\.files),
      languages: memory, manifests: manifests)
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

  private struct RecordGroup: Sendable {
    let language: Int
    let entries: Range<Int>
    let thumbnail: Thumbnails
  }

  private var recordGroups: [RecordGroup] {
    languages.indices.flatMap { language in
      let thumbnail = Thumbnails(pages[language])
      return stride(from: 0, to: entryCount, by: RecordShards.recordsPerGroup).map { first in
        let last = min(first + RecordShards.recordsPerGroup, entryCount)
        return RecordGroup(language: language, entries: first..<last, thumbnail: thumbnail)
      }
    }
  }

  /// The documents in some runs, by rising number, which is the entry's number × the number of languages + the language's.
  private func runs(_ width: Int) -> [[(page: SearchPage, number: Int)]] {
    // More runs than run at once, since texts are longer in some; few, since each meets all words anew.
    let count = width > 1 ? 2 * width : 1
    return (0..<count).map { run in
      (entryCount * run / count..<entryCount * (run + 1) / count).flatMap { entry in
        pages.enumerated().compactMap { language, pages in
          pages[entry].map { ($0, entry * languages.count + language) }
        }
      }
    }
  }

  /// Every code as letters and digits alone, with the first page of its entry.
  private var codeLines: TermLines {
    let codes = (0..<entryCount).flatMap { entry in
      let own = pages.map { $0[entry] }
      let language = own.firstIndex { $0 != nil } ?? 0
      let codes = Set(own.flatMap { $0?.document.codes ?? [] }.map(SearchCode.normalised))
      return codes.subtracting([""]).map { (code: $0, document: UInt32(entry * languages.count + language)) }
    }.sorted { ($0.code, $0.document) < ($1.code, $1.document) }
    var lines = TermLines()
    for run in codes.runs(by: { $0.code == $1.code }) {
      lines.append(
        Array(run[run.startIndex].code.utf8), field: .titleStart, space: TermPart.codes
      ) { body in for code in run { body(code.document) } }
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
    let folded = VietnameseFold.fold(code).utf8.filter {
      $0 &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
    }
    let isNumber = folded.count >= 8 && folded.allSatisfy { $0 < UInt8(ascii: ":") }
    return String(decoding: isNumber ? Array(folded.drop { $0 == UInt8(ascii: "0") }) : folded, as: UTF8.self)
  }
}
