import OCOPLaw
import OCOPMarkdown
import OCOPModel
import OCOPTemplates

/// A product in a list. Made once a language and shared by every page that shows the product.
final class ProductCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let name: String
  let nameLang: String?
  let summary: TextView?
  let photo: PhotoView?
  let stars: StarsView?
  let status: String
  let statusLabel: String
  let isInForce: Bool
  let producer: String
  let producerLang: String?
  let producerURL: String
  let place: String?
  let set: LinkView?
  let sector: LinkView?
  let price: String?
  let priceAmount: String?
  let priceUnit: TextView?

  init(_ index: Int, _ edition: Edition) {
    let showcase = edition.showcase
    let language = edition.language
    let product = showcase.products[index]
    let standing = showcase.standings[index]
    key = product.key
    url = edition.addresses.permalinks.entry(.product, key: product.key, language)
    let name = product.name.view(language)
    self.name = name.text
    nameLang = name.lang
    summary = Self.summary(of: product, language)
    photo = product.photos.first.flatMap { PhotoView($0, edition.media, language) }
    stars = standing.stars.map { edition.stars($0) }
    status = standing.state.rawValue
    statusLabel = edition.statusLabels[standing.state] ?? status
    isInForce = standing.state.isInForce
    let maker = showcase.producers[product.producer]
    let producer = maker.name.view(language)
    self.producer = producer.text
    producerLang = producer.lang
    producerURL = edition.addresses.permalinks.entry(.producer, key: maker.key, language)
    place = edition.placeName(product.location)
    set = product.set.flatMap { edition.setLinks[$0] }
    sector = product.set.flatMap { edition.sectorLinks[$0] }
    let amount = product.price.map { edition.price($0.amount) }
    let unit = product.price?.unit?.view(language)
    priceAmount = amount
    priceUnit = unit
    price = amount.map { amount in unit.map { amount + " / " + $0.text } ?? amount }
  }

  /// What the author wrote, or the story's first sentence.
  static func summary(of product: Product, _ language: Language) -> TextView? {
    if let summary = product.summary { return summary.view(language) }
    guard let body = product.body.body(in: language), let sentence = MarkdownText.firstSentence(body.text) else {
      return nil
    }
    return TextView(LocalText(text: sentence, language: body.language), on: language)
  }

  static let schema: ViewSchema<ProductCard> = ViewSchema(shared: "ProductCard", "A product in a list.") { fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.text("name", "Its name.") { $0.name }
    fields.text("nameLang", "The language of the name, only where it is not the page's.") { $0.nameLang }
    fields.view("summary", "One or two sentences.", { TextView.schema }) { $0.summary }
    fields.view("photo", "The cover.", { PhotoView.schema }) { $0.photo }
    fields.view("stars", "Its stars, only while a recognition is in force.", { StarsView.schema }) { $0.stars }
    fields.text(
      "status", "Its state, for `data-status`: active, expiring, extended, expired, revoked, potential-5, none."
    ) {
      $0.status
    }
    fields.text("statusLabel", "Its state in words.") { $0.statusLabel }
    fields.flag("isInForce", "Whether a recognition is in force.") { $0.isInForce }
    fields.text("producer", "The producer's name.") { $0.producer }
    fields.text("producerLang", "The language of that name, only where it is not the page's.") { $0.producerLang }
    fields.url("producerURL", "The producer's page.") { $0.producerURL }
    fields.text("place", "Commune and province in one line.") { $0.place }
    fields.view("set", "Its product set, with the list of that set.", { LinkView.schema }) { $0.set }
    fields.view("sector", "Its sector, with the list of that sector.", { LinkView.schema }) { $0.sector }
    fields.text("price", "Price and unit in one text: 150.000 ₫ / chai.") { $0.price }
    fields.text("priceAmount", "The price alone: 150.000 ₫.") { $0.priceAmount }
    fields.view("priceUnit", "What it is for.", { TextView.schema }) { $0.priceUnit }
  }
}
