/// Where an index gets its documents from: it asks for those of an entry when it comes to it, and lets them go.
struct SearchSource: Sendable {
  /// What decides about the place of an entry in the index.
  struct Row: Sendable {
    let kind: SearchKind
    let key: String
    /// Of its first document.
    let title: String
  }

  /// Nil for an entry without a document.
  let rows: [Row?]
  /// By language of the site: the addresses of the thumbnails of its documents.
  let thumbnails: [[String]]
  /// By row: the documents of an entry by language, nil where it has none.
  let pages: @Sendable (_ row: Int) -> [IndexedDocument?]

  init(rows: [Row?], thumbnails: [[String]], pages: @escaping @Sendable (_ row: Int) -> [IndexedDocument?]) {
    self.rows = rows
    self.thumbnails = thumbnails
    self.pages = pages
  }

  /// Documents that are in memory.
  init(languages: [SearchLanguage], documents: [SearchDocument]) {
    struct Name: Hashable {
      let kind: SearchKind
      let key: String
    }
    let rank = Dictionary(zip(languages.map(\.code), 0...), uniquingKeysWith: { first, _ in first })
    var entries: [Name: [IndexedDocument?]] = [:]
    for document in documents {
      guard let language = rank[document.language] else { continue }
      let name = Name(kind: document.kind, key: document.key)
      entries[name, default: languages.map { _ in nil }][language] = IndexedDocument(document)
    }
    let pages = Array(entries.values)
    self.init(
      rows: pages.map { pages in
        pages.lazy.compactMap(\.self).first.map {
          Row(kind: $0.document.kind, key: $0.document.key, title: $0.document.title)
        }
      },
      thumbnails: languages.indices.map { language in pages.compactMap { $0[language]?.document.thumbnail } }
    ) { pages[$0] }
  }
}
