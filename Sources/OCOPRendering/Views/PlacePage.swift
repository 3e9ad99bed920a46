import OCOPModel
import OCOPTemplates

/// The page of a point of sale or destination.
final class PlacePage: Sendable {
  let frame: PageFrame
  let card: PlaceCard
  let contact: ContactView
  let body: BodyView?
  let photos: PhotoList
  let products: [ProductCard]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let place = site.showcase.places[index]
    card = site.cards.places[index]
    contact = ContactView(place, site.edition)
    body = BodyView(place.body, site, fragments, root: root)
    photos = PhotoList(place.photos, site)
    products = site.cards[products: place.products]

    let key = place.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "place", title: card.name.text, description: card.summary?.text,
        path: { permalinks.entry(.place, key: key, $0) }, part: .place,
        trail: [
          LinkView(site.strings("list.place"), url: permalinks.list(.place, site.language)),
          LinkView(card.name.text, lang: card.name.lang, url: card.url, isCurrent: true),
        ], photo: place.photos.first)
    ) { json in
      StructuredData.place(index, site, &json)
    }
  }

  static let schema: ViewSchema<PlacePage> = ViewSchema("PlacePage", "The page of a point of sale or destination.") {
    fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("place", "The place as in lists.", { PlaceCard.schema }) { $0.card }
    fields.view("contact", "Where it is and how to reach it.", { ContactView.schema }) { $0.contact }
    fields.view("body", "What there is.", { BodyView.schema }) { $0.body }
    fields.include(PhotoList.schema) { $0.photos }
    fields.list("products", "Products sold there.", { ProductCard.schema }) { $0.products }
  }
}
