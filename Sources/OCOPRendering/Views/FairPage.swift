import OCOPModel
import OCOPTemplates

/// The page of a fair.
final class FairPage: Sendable {
  let frame: PageFrame
  let card: FairCard
  let hours: TextView?
  let location: LocationView?
  let organiser: TextView?
  let website: String?
  let capacity: Int
  let calendar: String
  let printURL: String
  let dataCode: String?
  let catalogs: [CatalogLink]
  let body: BodyView?
  let photos: PhotoList
  let zones: [ZoneView]
  let hasManyBooths: Bool
  let products: [ProductCard]
  let stories: [StoryCard]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let showcase = site.showcase
    let fair = showcase.fairs[index]
    card = site.cards.fairs[index]
    hours = fair.hours?.view(site.language)
    location = LocationView(fair.location, site.edition)
    organiser = fair.organiser?.view(site.language)
    website = fair.website
    capacity = fair.capacity ?? 0
    calendar = site.addresses.permalinks.calendar(ofFair: fair.key, site.language)
    printURL = site.addresses.permalinks.catalog(ofFair: fair.key, site.language)
    let code = fragments.dataCode(ofFair: index, in: showcase)
    dataCode = fair.booths.contains { !$0.products.isEmpty } ? code : nil
    catalogs = (site.edition.media.catalogs[fair.key] ?? []).map {
      CatalogLink($0, dataCode: code, site.strings)
    }
    body = BodyView(fair.body, site, fragments, root: root)
    photos = PhotoList(fair.photos, site)
    zones = ZoneView.zones(of: fair, site)
    hasManyBooths = fair.booths.count > Self.fewBooths
    var seen: Set<Int> = []
    let shown = fair.boothsByZone.flatMap { $0.booths.flatMap(\.products) }
    products = site.cards[products: shown.filter { seen.insert($0).inserted }]
    stories = site.cards[stories: showcase.storiesOfFair[index]]

    let key = fair.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "fair", title: card.name.text, description: card.summary?.text,
        path: { permalinks.entry(.fair, key: key, $0) }, part: .fair,
        trail: [
          LinkView(site.strings("list.fair"), url: permalinks.list(.fair, site.language)),
          LinkView(card.name.text, lang: card.name.lang, url: card.url, isCurrent: true),
        ], photo: fair.photos.first)
    ) { json in
      StructuredData.event(index, site, &json)
    }
  }

  /// As many as can be looked through on a phone; more are folded by zone.
  private static let fewBooths = 40
  /// As many products as are shown of a fair with many booths.
  private static let fewProducts = 12

  private var firstCount: Int { hasManyBooths ? Self.fewProducts : products.count }

  static let schema: ViewSchema<FairPage> = ViewSchema("FairPage", "The page of a fair.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("fair", "The fair as in lists.", { FairCard.schema }) { $0.card }
    fields.view("hours", "When it is open.", { TextView.schema }) { $0.hours }
    fields.view("location", "Where it is.", { LocationView.schema }) { $0.location }
    fields.view("organiser", "Who holds it.", { TextView.schema }) { $0.organiser }
    fields.url("website", "Its website.") { $0.website }
    fields.number("capacity", "How many booths there is room for; 0 where nobody says.") { $0.capacity }
    fields.url("calendar", "The file for calendars (iCalendar).") { $0.calendar }
    fields.url("printURL", "Its catalog as a page to be printed.") { $0.printURL }
    fields.text("dataCode", "The code that its printed catalog bears while both say the same.") { $0.dataCode }
    fields.list("catalogs", "Its printed catalogs, the latest first.", { CatalogLink.schema }) { $0.catalogs }
    fields.view("body", "What happens there.", { BodyView.schema }) { $0.body }
    fields.include(PhotoList.schema) { $0.photos }
    fields.list("zones", "Its booths by zone, by number.", { ZoneView.schema }) { $0.zones }
    fields.flag("hasNamedZones", "Whether one of them has a name; booths of one without stand there by themselves.") {
      $0.zones.contains { $0.name != nil }
    }
    fields.flag("hasZones", "Whether there are several, to be chosen from.") { $0.zones.count > 1 }
    fields.flag("hasManyBooths", "Whether there are so many booths that zones are better folded.") { $0.hasManyBooths }
    fields.list("products", "Every product shown there.", { ProductCard.schema }) { $0.products }
    fields.list("firstProducts", "The first of them where there are many booths, or else all.", { ProductCard.schema })
    {
      Array($0.products.prefix($0.firstCount))
    }
    fields.list("otherProducts", "The others, to be folded away.", { ProductCard.schema }) {
      Array($0.products.dropFirst($0.firstCount))
    }
    fields.number("otherProductCount", "How many these are.") { max(0, $0.products.count - $0.firstCount) }
    fields.list("stories", "Stories about it.", { StoryCard.schema }) { $0.stories }
  }
}

/// A zone of a fairground with its booths; booths without a zone stand in one without a name.
final class ZoneView: Sendable {
  let id: String?
  let anchor: String
  let name: TextView?
  let booths: [BoothView]

  init(id: String?, position: Int, name: TextView?, booths: [BoothView]) {
    self.id = id
    anchor = "_khu-\(position + 1)"
    self.name = name
    self.booths = booths
  }

  static func zones(of fair: Fair, _ site: LanguageSite) -> [ZoneView] {
    fair.boothsByZone.map { group in
      let zone = group.zone.map { fair.zones[$0] }
      return ZoneView(
        id: zone?.id, position: group.zone ?? fair.zones.count, name: zone?.name.view(site.language),
        booths: group.booths.map { BoothView($0, site) })
    }
  }

  static let schema: ViewSchema<ZoneView> = ViewSchema("Zone", "A part of a fairground.") { fields in
    fields.text("id", "Its letter.") { $0.id }
    fields.text("anchor", "The id of its part of the page.") { $0.anchor }
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.list("booths", "Its booths, by number.", { BoothView.schema }) { $0.booths }
    fields.number("boothCount", "How many booths it has.") { $0.booths.count }
  }
}

/// A booth of a fair.
final class BoothView: Sendable {
  let number: String
  let producer: ProducerCard?
  let products: [ProductCard]
  let note: TextView?

  init(_ booth: Fair.Booth, _ site: LanguageSite) {
    number = booth.number
    producer = booth.producer.map { site.cards.producers[$0] }
    products = site.cards[products: booth.products]
    note = booth.note?.view(site.language)
  }

  static let schema: ViewSchema<BoothView> = ViewSchema("Booth", "A booth of a fair.") { fields in
    fields.text("number", "Its number: A-12.") { $0.number }
    fields.view("producer", "Who stands there.", { ProducerCard.schema }) { $0.producer }
    fields.list("products", "What is shown there.", { ProductCard.schema }) { $0.products }
    fields.view("note", "A remark.", { TextView.schema }) { $0.note }
  }
}
