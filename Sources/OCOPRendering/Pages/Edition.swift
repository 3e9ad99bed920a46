import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// A site in one language: what every page of that language shares.
final class Edition: Sendable {
  let showcase: Showcase
  let language: Language
  let strings: ThemeStrings
  let addresses: SiteAddresses
  let media: MediaCatalog
  let assets: AssetCatalog
  let lists: ProductLists
  let statusLabels: [RecognitionState: String]
  /// By number of the set.
  let setLinks: [Int: LinkView]
  let sectorLinks: [Int: LinkView]
  /// By producer: certificates that name it, those of a later day left out.
  let certificatesOfProducer: [[Int]]
  private let starViews: [Int: StarsView]
  let localities: Localities
  /// The words of every state, for the script of trace pages.
  let statuses: [StatusLabel]
  let resultLabels: [Certification.ResultKind: String]
  /// What a screen reader says of the way back from a footnote, as HTML.
  let footnoteBackLabel: String

  convenience init(
    showcase: Showcase, language: Language, strings: ThemeStrings, media: MediaCatalog, assets: AssetCatalog
  ) {
    self.init(
      showcase: showcase, lists: ProductLists(showcase: showcase, strings: strings), strings: strings, media: media,
      assets: assets)
  }

  /// The same edition with one entry changed.
  convenience init(_ old: Edition, showcase: Showcase, changed id: EntryID) {
    let lists =
      old.lists.dependOn(id, as: old.showcase, or: showcase)
      ? ProductLists(showcase: showcase, strings: old.strings) : old.lists
    self.init(showcase: showcase, lists: lists, strings: old.strings, media: old.media, assets: old.assets)
  }

  private init(
    showcase: Showcase, lists: ProductLists, strings: ThemeStrings, media: MediaCatalog, assets: AssetCatalog
  ) {
    let language = strings.language
    self.showcase = showcase
    self.language = language
    self.strings = strings
    self.media = media
    self.assets = assets
    let addresses = SiteAddresses(site: showcase.site)
    self.addresses = addresses
    self.lists = lists
    statusLabels = Dictionary(
      RecognitionState.allCases.map { ($0, strings("status.\($0.rawValue)")) }, uniquingKeysWith: { first, _ in first })

    var certificatesOfProducer = [[Int]](repeating: [], count: showcase.producers.count)
    for (index, certification) in showcase.certifications.enumerated()
    where certification.isIssued(on: showcase.asOf) {
      for producer in certification.producers { certificatesOfProducer[producer].append(index) }
    }
    self.certificatesOfProducer = certificatesOfProducer

    func link(_ list: ProductList) -> LinkView {
      // Without a count, on which every page with a card of the set would depend.
      LinkView(list.title, url: addresses.list(list, language))
    }
    var setLinks: [Int: LinkView] = [:]
    var sectorLinks: [Int: LinkView] = [:]
    for set in ProductSet.all {
      setLinks[set.number] = lists.list(.set, String(set.number)).map(link)
      sectorLinks[set.number] = lists.list(.sector, String(set.sector.number)).map(link)
    }
    self.setLinks = setLinks
    self.sectorLinks = sectorLinks
    starViews = Dictionary(
      Authority.awardedStars.map { stars in
        let url = lists.list(.stars, String(stars)).map { addresses.list($0, language) }
        return (stars, StarsView(stars, strings, url: url))
      }, uniquingKeysWith: { first, _ in first })
    localities = Localities(showcase, lists: lists, addresses: addresses, strings)
    statuses = RecognitionState.allCases.map { StatusLabel(key: $0.rawValue, label: strings("status.\($0.rawValue)")) }
    resultLabels = Dictionary(
      Certification.ResultKind.allCases.map { ($0, strings("result.\($0.rawValue)")) },
      uniquingKeysWith: { first, _ in first })
    footnoteBackLabel = HTMLText.escaped(strings("footnote.back"))
  }

  func stars(_ stars: Int) -> StarsView {
    starViews[stars] ?? StarsView(stars, strings, url: nil)
  }

  /// "82,5" in Vietnamese, "82.5" in English.
  func score(_ points: Points) -> String {
    let text = points.description
    guard language == .vietnamese else { return text }
    return String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }

  /// "150.000 ₫"
  func price(_ amount: Int) -> String { strings.number(amount) + " ₫" }

  /// Commune and province in one line.
  func placeName(_ location: Location) -> String? { localities[location]?.line }

  /// The list of the products with one value of a facet, where there are any.
  func listAddress(_ facet: Facet, _ value: String) -> String? {
    lists.list(facet, value).map { addresses.list($0, language) }
  }

  /// Nil where no product has a value.
  func listAddress(_ facet: Facet) -> String? {
    lists.lists[facet]?.isEmpty == false ? addresses.permalinks.facet(facet, language) : nil
  }

  func link(to list: ProductList) -> LinkView {
    LinkView(list.title, url: addresses.list(list, language), count: list.members.count)
  }
}
