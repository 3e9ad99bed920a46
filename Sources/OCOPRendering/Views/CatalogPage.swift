import OCOPModel
import OCOPTemplates
import OCOPText

/// The catalog of a fair as a page to be printed: what the PDF catalog has, for those who have only a browser. Stars are those
/// in force on the fair's first day, whatever today is.
final class CatalogPage: Sendable {
  let frame: PageFrame
  let card: FairCard
  let hours: TextView?
  let organiser: TextView?
  let location: LocationView?
  let body: BodyView?
  let photos: [PhotoView]
  let productCount: Int
  let boothCount: Int
  let zones: [CatalogZone]
  let names: [CatalogName]
  let dataCode: String

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let showcase = site.showcase
    let fair = showcase.fairs[index]
    card = site.cards.fairs[index]
    hours = fair.hours?.view(site.language)
    organiser = fair.organiser?.view(site.language)
    location = LocationView(fair.location, site.edition)
    body = BodyView(fair.body, site, fragments, root: root)
    photos = Array(PhotoView.gallery(fair.photos, site).prefix(1))
    let products = Set(fair.booths.flatMap(\.products))
    productCount = products.count
    boothCount = fair.booths.count
    zones = CatalogZone.zones(of: fair, site, fragments)
    names = CatalogName.index(of: fair, site)
    dataCode = fragments.dataCode(ofFair: index, in: showcase)

    let key = fair.key
    let addresses = site.addresses
    let title = site.strings("fair.print-catalog")
    frame = site.frame(
      LanguageSite.Heading(
        kind: "page", title: "\(title): \(card.name.text)", description: card.summary?.text,
        path: { addresses.permalinks.catalog(ofFair: key, $0) }, part: .fair,
        trail: [
          LinkView(
            site.strings("list.fair"), url: addresses.permalinks.list(.fair, site.language)),
          LinkView(card.name.text, lang: card.name.lang, url: card.url),
          LinkView(title, url: addresses.permalinks.catalog(ofFair: key, site.language), isCurrent: true),
        ], photo: fair.photos.first, isIndexed: false))
  }

  static let schema: ViewSchema<CatalogPage> = ViewSchema("CatalogPage", "The catalog of a fair, to be printed.") {
    fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("fair", "The fair as in lists.", { FairCard.schema }) { $0.card }
    fields.view("hours", "When it is open.", { TextView.schema }) { $0.hours }
    fields.view("organiser", "Who holds it.", { TextView.schema }) { $0.organiser }
    fields.view("location", "Where it is.", { LocationView.schema }) { $0.location }
    fields.view("body", "What happens there.", { BodyView.schema }) { $0.body }
    fields.list("photos", "The cover, where there is one.", { PhotoView.schema }) { $0.photos }
    fields.number("productCount", "How many products it shows.") { $0.productCount }
    fields.number("boothCount", "How many booths it has.") { $0.boothCount }
    fields.list("zones", "Its booths by zone, by number.", { CatalogZone.schema }) { $0.zones }
    fields.list("names", "Its products by name, with where they are.", { CatalogName.schema }) { $0.names }
    fields.text("dataCode", "The code that its printed catalog bears while both say the same.") { $0.dataCode }
  }
}

/// A zone in the catalog; booths without a zone stand in one without a name.
final class CatalogZone: Sendable {
  let id: String?
  let name: TextView?
  let booths: [CatalogBooth]

  init(id: String?, name: TextView?, booths: [CatalogBooth]) {
    self.id = id
    self.name = name
    self.booths = booths
  }

  static func zones(of fair: Fair, _ site: LanguageSite, _ fragments: PageFragments) -> [CatalogZone] {
    fair.boothsByZone.map { group in
      let zone = group.zone.map { fair.zones[$0] }
      return CatalogZone(
        id: zone?.id, name: zone?.name.view(site.language),
        booths: group.booths.map { CatalogBooth($0, on: fair, site, fragments) })
    }
  }

  static let schema: ViewSchema<CatalogZone> = ViewSchema("CatalogZone", "A zone in a catalog.") { fields in
    fields.text("id", "Its letter.") { $0.id }
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.list("booths", "Its booths, by number.", { CatalogBooth.schema }) { $0.booths }
  }
}

/// A booth in the catalog.
final class CatalogBooth: Sendable {
  let number: String
  let anchor: String
  let producer: ProducerCard?
  let contact: ContactView?
  let note: TextView?
  let entries: [CatalogEntry]

  init(_ booth: Fair.Booth, on fair: Fair, _ site: LanguageSite, _ fragments: PageFragments) {
    number = booth.number
    anchor = CatalogName.anchor(of: booth)
    producer = booth.producer.map { site.cards.producers[$0] }
    contact = booth.producer.map { ContactView(site.showcase.producers[$0], site.edition) }
    note = booth.note?.view(site.language)
    entries = booth.products.map { CatalogEntry($0, of: booth, on: fair, site, fragments) }
  }

  static let schema: ViewSchema<CatalogBooth> = ViewSchema("CatalogBooth", "A booth in a catalog.") { fields in
    fields.text("number", "Its number: A-12.") { $0.number }
    fields.text("anchor", "The id of its heading.") { $0.anchor }
    fields.view("producer", "Who stands there.", { ProducerCard.schema }) { $0.producer }
    fields.view("contact", "How to reach them.", { ContactView.schema }) { $0.contact }
    fields.view("note", "A remark.", { TextView.schema }) { $0.note }
    fields.list("entries", "What is shown there.", { CatalogEntry.schema }) { $0.entries }
  }
}

/// A product in the catalog.
final class CatalogEntry: Sendable {
  let card: ProductCard
  let stars: StarsView?
  let decision: String?
  let location: LocationView?
  let isOfAnother: Bool
  let trace: TraceLink

  init(
    _ index: Int, of booth: Fair.Booth, on fair: Fair, _ site: LanguageSite, _ fragments: PageFragments
  ) {
    let showcase = site.showcase
    card = site.cards.products[index]
    let standing = showcase.histories[index].standing(on: fair.start)
    stars = standing.stars.map { site.edition.stars($0) }
    decision = showcase.decision(behind: standing)?.number
    location = LocationView(showcase.products[index].location, site.edition)
    isOfAnother = booth.producer != showcase.products[index].producer
    trace = TraceLink(product: index, lot: nil, site, fragments)
  }

  static let schema: ViewSchema<CatalogEntry> = ViewSchema("CatalogEntry", "A product in a catalog.") { fields in
    fields.view("product", "The product as in lists. Its own stars are today's.", { ProductCard.schema }) { $0.card }
    fields.view("stars", "Its stars on the fair's first day.", { StarsView.schema }) { $0.stars }
    fields.text("decision", "The decision that gave them.") { $0.decision }
    fields.view("location", "Where it is made.", { LocationView.schema }) { $0.location }
    fields.flag("isOfAnother", "Whether another than the booth's holder makes it.") { $0.isOfAnother }
    fields.view("trace", "The page behind its code.", { TraceLink.schema }) { $0.trace }
  }
}

/// A line of the index by name.
final class CatalogName: Sendable {
  let name: String
  let lang: String?
  let booth: String
  let anchor: String

  private init(_ product: ProductCard, _ booth: Fair.Booth) {
    name = product.name
    lang = product.nameLang
    self.booth = booth.number
    anchor = Self.anchor(of: booth)
  }

  static func index(of fair: Fair, _ site: LanguageSite) -> [CatalogName] {
    fair.boothsByZone.flatMap(\.booths)
      .flatMap { booth in booth.products.map { CatalogName(site.cards.products[$0], booth) } }
      .enumerated().map { (key: VietnameseCollation.key($1.name), place: $0, line: $1) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.line)
  }

  static func anchor(of booth: Fair.Booth) -> String { "gian-\(booth.position + 1)" }

  static let schema: ViewSchema<CatalogName> = ViewSchema("CatalogName", "A line of the index by name.") { fields in
    fields.text("name", "The product's name.") { $0.name }
    fields.text("lang", "Its language, only where it is not the page's.") { $0.lang }
    fields.text("booth", "The number of its booth.") { $0.booth }
    fields.text("anchor", "The id of the booth's heading.") { $0.anchor }
  }
}
