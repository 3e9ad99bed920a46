import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// A site in one language: what every page of that language shares.
final class Edition: Sendable {
  let showcase: Showcase
  let language: Language
  let wording: Wording
  let addresses: SiteAddresses
  let media: MediaCatalog
  let assets: AssetCatalog
  let lists: ProductLists
  let statusLabels: [RecognitionState: String]
  /// By number of the set.
  let setLinks: [Int: LinkView]
  let sectorLinks: [Int: LinkView]
  /// By producer: certificates that name it.
  let certificatesOfProducer: [[Int]]
  private let starViews: [Int: StarsView]
  private let placeNames: [String: String]

  init(showcase: Showcase, language: Language, wording: Wording, media: MediaCatalog, assets: AssetCatalog) {
    self.showcase = showcase
    self.language = language
    self.wording = wording
    self.media = media
    self.assets = assets
    let addresses = SiteAddresses(site: showcase.site)
    self.addresses = addresses
    let lists = ProductLists(showcase: showcase, wording: wording)
    self.lists = lists
    statusLabels = Dictionary(
      RecognitionState.allCases.map { ($0, wording("status.\($0.rawValue)")) }, uniquingKeysWith: { first, _ in first })

    var certificatesOfProducer = [[Int]](repeating: [], count: showcase.producers.count)
    for (index, certification) in showcase.certifications.enumerated() {
      for producer in certification.producers { certificatesOfProducer[producer].append(index) }
    }
    self.certificatesOfProducer = certificatesOfProducer

    func link(_ list: ProductList) -> LinkView {
      LinkView(list.title, url: addresses.list(list, language), count: list.members.count)
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
      (3...5).map { stars in
        let url = lists.list(.stars, String(stars)).map { addresses.list($0, language) }
        return (stars, StarsView(stars, wording, url: url))
      }, uniquingKeysWith: { first, _ in first })
    placeNames = Self.placeNames(in: lists, wording)
  }

  func stars(_ stars: Int) -> StarsView {
    starViews[stars] ?? StarsView(stars, wording, url: nil)
  }

  /// "150.000 ₫ / chai"
  func price(_ price: Price) -> String {
    let amount = wording.number(price.amount) + " ₫"
    return price.unit.map { amount + " / " + $0.text(in: language).text } ?? amount
  }

  /// Commune and province in one line.
  func placeName(_ location: Location) -> String? {
    guard let province = location.province else { return nil }
    if let name = placeNames[location.commune ?? province] { return name }
    let line = LocationView.line(
      Location(commune: location.commune, province: location.province), language, wording)
    return line.isEmpty ? nil : line
  }

  private static func placeNames(in lists: ProductLists, _ wording: Wording) -> [String: String] {
    var names: [String: String] = [:]
    for list in lists.lists[.province] ?? [] { names[list.value] = list.title }
    for list in lists.lists[.commune] ?? [] {
      let province = CommuneDirectory.commune(code: list.value).flatMap {
        ProvinceDirectory.province(code: $0.provinceCode)
      }
      names[list.value] = province.map { list.title + ", " + wording($0.name) } ?? list.title
    }
    return names
  }

  /// The list of the products with one value of a facet, where there are any.
  func listAddress(_ facet: Facet, _ value: String) -> String? {
    lists.list(facet, value).map { addresses.list($0, language) }
  }

  func link(to list: ProductList) -> LinkView {
    LinkView(list.title, url: addresses.list(list, language), count: list.members.count)
  }
}
