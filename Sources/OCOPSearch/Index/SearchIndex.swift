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

  package init(languages: [SearchLanguage], documents: [SearchDocument], folder: String = "search") {
    self.init(languages: languages, pages: documents.map(SearchPage.init), folder: folder)
  }

  init(languages: [SearchLanguage], pages all: [SearchPage], folder: String) {
    struct Name: Hashable {
      let kind: SearchKind
      let key: String
    }
    self.languages = languages
    self.folder = folder
    let rank = Dictionary(uniqueKeysWithValues: zip(languages.map(\.code), 0...))
    var entries: [Name: [SearchPage?]] = [:]
    for page in all {
      guard let language = rank[page.document.language] else { continue }
      let name = Name(kind: page.document.kind, key: page.document.key)
      entries[name, default: languages.map { _ in nil }][language] = page
    }
    let kindRank = Dictionary(uniqueKeysWithValues: zip(SearchKind.allCases, 0...))
    let ordered = entries.compactMap { name, pages in
      pages.lazy.compactMap(\.self).first.map { first in
        (
          rank: kindRank[name.kind] ?? 0, title: VietnameseCollation.key(first.document.title), key: name.key,
          first: first, pages: pages
        )
      }
    }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      return left.title != right.title ? left.title < right.title : left.key < right.key
    }
    pages = languages.indices.map { language in ordered.map { $0.pages[language] } }
    facets = FacetTable(ordered.map(\.first))
    kinds = SearchKind.allCases.compactMap { kind in
      ordered.firstIndex { $0.first.document.kind == kind }.map { (kind, $0) }
    }
  }

  private var entryCount: Int { pages.first?.count ?? 0 }

  /// All files of the index, each path once. One small file a language is the only one whose name stays: `search/vi.js`.
  package func files(_ work: some SearchWork = SerialWork()) -> [SearchFile] {
    let terms = TermIndex(runs: runs(work.width), codes: codeLines, folder: folder, work)
    let groups = recordGroups
    let records = work.map(groups) { group in
      RecordShards(pages[group.language][group.entries], thumbnail: group.thumbnail, folder: folder)
    }
    let facets = facets.shards(folder: folder)
    var files = terms.files + records.flatMap(\.files) + facets.files
    for (number, language) in languages.enumerated() {
      let labels = LabelShards(self.facets, language.labels, language: language.code, folder: folder)
      files += labels.files
      let own = zip(groups, records).filter { $0.0.language == number }
      let thumbnail = own.first?.0.thumbnail ?? Thumbnails([])
      files.append(
        manifest(
          language,
          members: [
            "\"lexicon\":\"\(terms.lexicon)\"", "\"records\":\"\(own.map(\.1.name).joined(separator: " "))\"",
            "\"thumbnail\":[\(JSONText.string(thumbnail.prefix)),\(JSONText.string(thumbnail.suffix))]",
            "\"labels\":\"\(labels.name)\"", "\"facets\":\"\(facets.name)\"",
            "\"groups\":\(JSONText.string(terms.groups.map { "\($0.name) \($0.first)" }.joined(separator: "\n")))",
          ]))
    }
    // Groups without a page in a language are alike.
    var known: Set<String> = []
    return files.filter { known.insert($0.path).inserted }
  }

  private func manifest(_ language: SearchLanguage, members: [String]) -> SearchFile {
    let ends = kinds.dropFirst().map(\.first) + [entryCount]
    let ranges = zip(kinds, ends).map { kind, end in
      "[\(JSONText.string(kind.kind.rawValue)),\(end),\(JSONText.string(language.paths[kind.kind] ?? ""))]"
    }
    let members =
      members + [
        "\"kinds\":[\(ranges.joined(separator: ","))]",
        "\"languages\":[\(languages.map { JSONText.string($0.code) }.joined(separator: ","))]",
      ]
    return ShardText.file(id: language.code, payload: Array("{\(members.joined(separator: ","))}".utf8), folder: folder)
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
        Array(run[run.startIndex].code.utf8), field: .titleStart, space: TermPart.codes, beginsKey: true
      ) { body in for code in run { body(code.document) } }
    }
    return lines
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
