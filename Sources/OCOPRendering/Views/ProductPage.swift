import OCOPLaw
import OCOPModel
import OCOPTemplates

/// The page of a product.
final class ProductPage: Sendable {
  let frame: PageFrame
  let card: ProductCard
  let facts: ProductFacts
  let body: BodyView?
  let photos: PhotoList
  let producer: ProducerCard
  let history: [RecognitionView]
  let proposal: DateView?
  let shops: [LinkView]
  let places: [PlaceCard]
  let fairs: [FairCard]
  let stories: [StoryCard]
  let more: [ProductCard]
  let nearby: [ProductCard]
  let trace: TraceLink

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let showcase = site.showcase
    let product = showcase.products[index]
    let standing = showcase.standings[index]
    card = site.cards.products[index]
    let facts = fragments.facts(ofProduct: index, site)
    self.facts = facts
    body = BodyView(product.body, site, fragments, root: root)
    photos = PhotoList(product.photos, site)
    producer = site.cards.producers[product.producer]
    history = facts.recognitions.prefix(facts.knownCount).reversed().map(\.recognition)
    proposal = standing.proposal.map { DateView($0.proposed, site.strings) }
    shops = product.shops.map { shop in
      let name = shop.name.view(site.language)
      return LinkView(name.text, lang: name.lang, url: shop.url)
    }
    places = site.cards[places: showcase.placesOfProduct[index]]
    fairs = site.cards[fairs: EntryOrder.fairs(showcase.fairsOfProduct[index], showcase)]
    stories = site.cards[stories: showcase.storiesOfProduct[index]]
    let related = fragments.related(toProduct: index, site)
    more = site.cards[products: related.ofProducer]
    nearby = site.cards[products: related.nearby]
    trace = TraceLink(product: index, lot: nil, site, fragments)

    let key = product.key
    let permalinks = site.addresses.permalinks
    let list = LinkView(site.strings("list.product"), url: permalinks.list(.product, site.language))
    frame = site.frame(
      LanguageSite.Heading(
        kind: "product", title: card.name, description: card.summary?.text,
        path: { permalinks.entry(.product, key: key, $0) }, part: .product,
        trail: [list] + [card.sector].compactMap { $0 } + [
          LinkView(card.name, lang: card.nameLang, url: card.url, isCurrent: true)
        ],
        photo: product.photos.first)
    ) { json in
      StructuredData.product(index, site, &json)
    }
  }

  static let schema: ViewSchema<ProductPage> = ViewSchema("ProductPage", "The page of a product.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("product", "The product as in lists.", { ProductCard.schema }) { $0.card }
    fields.view("facts", "The facts of the product, rendered once for all its pages.", { ProductFacts.schema }) {
      $0.facts
    }
    fields.include(ProductDetails.schema) { $0.facts.details }
    fields.view("body", "The story.", { BodyView.schema }) { $0.body }
    fields.include(PhotoList.schema) { $0.photos }
    fields.view("location", "Where it is made.", { LocationView.schema }) { $0.facts.location }
    fields.view("producer", "Its producer.", { ProducerCard.schema }) { $0.producer }
    fields.view("contact", "How to reach the producer.", { ContactView.schema }) { $0.facts.contact }
    fields.view("recognition", "The latest recognition, in force or not.", { RecognitionView.schema }) {
      $0.history.first
    }
    fields.list("history", "All recognitions, the latest first.", { RecognitionView.schema }) { $0.history }
    fields.view("proposal", "The day on which five stars were proposed, while that is undecided.", { DateView.schema })
    {
      $0.proposal
    }
    fields.list("certificates", "Other certificates that cover it.", { CertificationCard.schema }) {
      $0.facts.certificates
    }
    fields.list("shops", "Shops on the web that sell it.", { LinkView.schema }) { $0.shops }
    fields.list("places", "Places that sell it.", { PlaceCard.schema }) { $0.places }
    fields.list("fairs", "Fairs where it is shown, in the order of their list.", { FairCard.schema }) { $0.fairs }
    fields.list("stories", "Stories about it.", { StoryCard.schema }) { $0.stories }
    fields.list("more", "Other products of the producer.", { ProductCard.schema }) { $0.more }
    fields.list(
      "nearby", "Products of others from the same commune, or else the same province.", { ProductCard.schema }
    ) {
      $0.nearby
    }
    fields.view("trace", "The page behind its code.", { TraceLink.schema }) { $0.trace }
    fields.include(LotList.schema) { $0.facts.lots }
  }
}
