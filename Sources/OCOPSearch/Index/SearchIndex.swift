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
/// The same documents give the same bytes, in whatever order they come. The work falls into independent pieces, so that
/// who builds may do them side by side:
///
///     let index = SearchIndex(languages: languages, documents: documents)
///     let built = index.pieces.map(index.build)
///     let files = built.flatMap(\.files) + index.manifests(built)
package struct SearchIndex: Sendable {
  private let languages: [SearchLanguage]
  private let documents: [SearchDocument]
  /// By entry and language: the place in `documents`, nil where the entry has no page in the language.
  private let pages: [[Int?]]
  private let facets: FacetTable
  /// The first entry of each kind.
  private let kinds: [(kind: SearchKind, first: Int)]
  private let folder: String

  package init(languages: [SearchLanguage], documents: [SearchDocument], folder: String = "search") {
    struct Name: Hashable {
      let kind: SearchKind
      let key: String
    }
    self.languages = languages
    self.documents = documents
    self.folder = folder
    let rank = Dictionary(uniqueKeysWithValues: zip(languages.map(\.code), 0...))
    var entries: [Name: [Int?]] = [:]
    for index in documents.indices {
      guard let language = rank[documents[index].language] else { continue }
      let name = Name(kind: documents[index].kind, key: documents[index].key)
      entries[name, default: languages.map { _ in nil }][language] = index
    }
    let kindRank = Dictionary(uniqueKeysWithValues: zip(SearchKind.allCases, 0...))
    let ordered = entries.map { name, pages in
      let first = pages.lazy.compactMap { $0 }.first ?? 0
      return (
        rank: kindRank[name.kind] ?? 0, title: VietnameseCollation.key(documents[first].title), key: name.key,
        first: first, pages: pages
      )
    }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      return left.title != right.title ? left.title < right.title : left.key < right.key
    }
    pages = ordered.map(\.pages)
    facets = FacetTable(documents, entries: ordered.map(\.first))
    kinds = SearchKind.allCases.compactMap { kind in
      ordered.firstIndex { documents[$0.first].kind == kind }.map { (kind, $0) }
    }
  }

  /// A part of the index that needs none of the others.
  package enum Piece: Sendable, Hashable {
    /// Summaries and stories: more than half of the work.
    case texts
    /// Titles, names, places and codes.
    case names
    case records(language: Int)
  }

  package struct Built: Sendable {
    package let files: [SearchFile]
    let piece: Piece
    /// Groups of terms, in order.
    let groups: [(first: String, name: String)]
    /// What else the manifest says of this piece, as members of a JSON object.
    let manifest: [String]
  }

  /// The larger pieces come first.
  package var pieces: [Piece] {
    [.texts, .names] + languages.indices.map { .records(language: $0) }
  }

  package func build(_ piece: Piece) -> Built {
    switch piece {
    case .texts: buildTexts()
    case .names: buildNames()
    case .records(let language): buildRecords(language)
    }
  }

  /// One small file a language, the only ones whose names stay: `search/vi.js`.
  package func manifests(_ built: [Built]) -> [SearchFile] {
    let groups = built.flatMap(\.groups).sorted { $0.first < $1.first }.map { "\($0.name) \($0.first)" }
    return languages.enumerated().map { number, language in
      var members = built.filter { $0.piece == .names || $0.piece == .records(language: number) }.flatMap(\.manifest)
      members.append("\"groups\":\(JSONText.string(groups.joined(separator: "\n")))")
      let ends = kinds.dropFirst().map(\.first) + [pages.count]
      let ranges = zip(kinds, ends).map { kind, end in
        "[\(JSONText.string(kind.kind.rawValue)),\(end),\(JSONText.string(language.paths[kind.kind] ?? ""))]"
      }
      members.append("\"kinds\":[\(ranges.joined(separator: ","))]")
      members.append("\"languages\":[\(languages.map { JSONText.string($0.code) }.joined(separator: ","))]")
      let json = "{\(members.joined(separator: ","))}"
      return SearchFile(
        path: "\(folder)/\(language.code).js", bytes: ShardText.file(id: language.code, payload: Array(json.utf8)))
    }
  }

  /// All files of the index, piece after piece.
  package func files() -> [SearchFile] {
    let built = pieces.map(build)
    return built.flatMap(\.files) + manifests(built)
  }

  private func buildTexts() -> Built {
    var log = PostingLog()
    eachDocument { log.addTexts(of: $0, number: $1) }
    let shards = TermShards(log, part: .texts, folder: folder)
    return Built(files: shards.files, piece: .texts, groups: shards.groups, manifest: [])
  }

  private func buildNames() -> Built {
    var log = PostingLog()
    eachDocument { log.addNames(of: $0, number: $1) }
    let shards = TermShards(log, part: .names, codes: codes, folder: folder)
    let lexicon = Lexicon(shards.lexicon, folder: folder)
    return Built(
      files: shards.files + [lexicon.file], piece: .names, groups: shards.groups,
      manifest: ["\"lexicon\":\"\(lexicon.name)\""])
  }

  /// Documents by rising number, which is the entry's number × the number of languages + the language's.
  private func eachDocument(_ body: (SearchDocument, Int) -> Void) {
    for (entry, pages) in pages.enumerated() {
      for (language, page) in pages.enumerated() {
        if let page { body(documents[page], entry * languages.count + language) }
      }
    }
  }

  private func buildRecords(_ language: Int) -> Built {
    let code = languages[language].code
    let shards = RecordShards(
      documents, pages: pages.map { $0[language] }, language: code, facets: facets, folder: folder)
    let labels = LabelShards(facets, languages[language].labels, language: code, folder: folder)
    return Built(
      files: shards.files + labels.files, piece: .records(language: language), groups: [],
      manifest: [
        "\"records\":\"\(shards.groups.joined(separator: " "))\"",
        "\"thumbnail\":[\(JSONText.string(shards.thumbnail.prefix)),\(JSONText.string(shards.thumbnail.suffix))]",
        "\"labels\":\"\(labels.name)\"",
      ])
  }

  /// Every code as letters and digits alone, with the first page of its entry.
  private var codes: [(code: String, document: Int)] {
    pages.enumerated().flatMap { entry, pages in
      let language = pages.firstIndex { $0 != nil } ?? 0
      let codes = Set(pages.flatMap { $0.map { documents[$0].codes } ?? [] }.map(SearchCode.normalised))
      return codes.subtracting([""]).sorted().map { ($0, entry * languages.count + language) }
    }
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
