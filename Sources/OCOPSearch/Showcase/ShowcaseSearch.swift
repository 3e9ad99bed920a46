import OCOPDiagnostics
import OCOPLaw
package import OCOPModel
import OCOPText

/// What of a showcase can be searched, and under which names.
///
/// An entry has a document in each language in which any of its text is written; what is not translated is found in the
/// language of the original, from every language's search page.
package struct ShowcaseSearch: Sendable {
  let showcase: Showcase
  /// The address of a small picture from the site's root, nil where there is none.
  let thumbnail: @Sendable (Photo) -> String?
  /// By code of a present province: the provinces that were merged into it.
  let mergedProvinces: [String: [MergedProvince]]
  /// By code of a present province: what people also call it.
  let otherNames: [String: [String]]
  let communes: [String: Commune]

  struct MergedProvince: Sendable {
    let name: String
    /// Unaccented, after a space.
    let fold: [UInt8]
  }

  package init(_ showcase: Showcase, thumbnail: @escaping @Sendable (Photo) -> String?) {
    self.showcase = showcase
    self.thumbnail = thumbnail
    mergedProvinces = Dictionary(grouping: ProvinceDirectory.former, by: \.presentCode).mapValues {
      $0.map { MergedProvince(name: $0.name, fold: Array(" \(VietnameseFold.fold($0.name))".utf8)) }
    }
    otherNames = Self.names(ProvinceDirectory.all.map { ($0.code, ProvinceDirectory.aliases(ofProvince: $0.code)) })
    communes = Dictionary(CommuneDirectory.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var languages: [SearchLanguage] {
    let permalinks = Permalinks(languages: showcase.site.languages)
    return showcase.site.languages.map { language in
      let paths = EntryKind.allCases.compactMap { kind in
        SearchKind(kind).map { ($0, String(permalinks.list(kind, language).dropFirst())) }
      }
      return SearchLanguage(
        code: language.code, paths: Dictionary(paths, uniquingKeysWith: { first, _ in first }), labels: labels(language)
      )
    }
  }

  package var documents: [SearchDocument] { showcase.allEntries.flatMap(pages).compactMap { $0?.document } }

  /// All entries, in the order of the showcase.
  var source: SearchSource {
    let entries = showcase.allEntries
    let languages = showcase.site.languages
    var thumbnails = [[String]](repeating: [], count: languages.count)
    let rows = entries.map { id -> SearchSource.Row? in
      let entry = showcase.entry(id)
      let written = languages.indices.filter { isWritten(entry, in: languages[$0]) }
      guard let kind = SearchKind(id.kind), let first = written.first else { return nil }
      if let address = thumbnail(of: entry) { for language in written { thumbnails[language].append(address) } }
      return SearchSource.Row(kind: kind, key: entry.key, title: title(of: entry, languages[first]))
    }
    return SearchSource(rows: rows, thumbnails: thumbnails) { pages(entries[$0]) }
  }

  /// Of an entry, by language.
  func pages(_ id: EntryID) -> [IndexedDocument?] { showcase.site.languages.map { page(id, $0) } }

  func page(_ id: EntryID, _ language: Language) -> IndexedDocument? {
    isWritten(showcase.entry(id), in: language) ? document(id, language).map(IndexedDocument.init) : nil
  }

  private func isWritten(_ entry: any Entry, in language: Language) -> Bool {
    entry.heading.isWritten(in: language) || entry.body.isWritten(in: language)
      || entry.summary?.isWritten(in: language) == true
  }

  private func labels(_ language: Language) -> SearchLabels {
    let reader = language.messageLanguage
    let sectors = Sector.all.map { sector in
      let sets = ProductSet.all.filter { $0.sector == sector }
      return (name: sector.name[reader], sets: sets.map { (number: $0.number, name: $0.name[reader]) })
    }
    return SearchLabels(
      sectors: sectors,
      provinces: Self.names(ProvinceDirectory.all.map { ($0.code, $0.writtenName[reader]) }),
      communes: communes.mapValues(\.name),
      producerKinds: Self.names(ProducerKind.all.map { ($0.key, $0.name[reader].withCapital) }),
      fairs: Self.names(showcase.fairs.map { ($0.key, $0.name.text(in: language).text) }))
  }

  func title(of entry: any Entry, _ language: Language) -> String { entry.heading.text(in: language).text }

  func thumbnail(of entry: any Entry) -> String? { entry.photos.first.flatMap(thumbnail) }

  private static func names<Name>(_ pairs: [(String, Name)]) -> [String: Name] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension SearchKind {
  /// The kind of an entry, which goes by the same name here.
  init?(_ kind: EntryKind) { self.init(rawValue: kind.rawValue) }
}
