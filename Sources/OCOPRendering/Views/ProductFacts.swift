import OCOPModel
import OCOPTemplates

/// What the pages of one product say of it in one language: its own page, and the pages behind its codes. Made once for all of them
/// (see `PageFragments`), and what templates make of it as well.
final class ProductFacts: SharedView {
  let sections = RenderedSections()
  let card: ProductCard
  let producer: ProducerCard
  let details: ProductDetails
  let location: LocationView?
  /// How to reach the producer.
  let contact: ContactView
  let producerGLN: String?
  /// All recognitions, the oldest first.
  let recognitions: [TraceRecognition]
  /// How many of them were issued up to the day of the build.
  let knownCount: Int
  /// The day for which trace pages state how the product stands.
  let asOf: DateView
  let statuses: [StatusLabel]
  /// Certificates of other schemes.
  let certificates: [CertificationCard]
  let lots: LotList

  init(_ index: Int, _ site: LanguageSite) {
    let showcase = site.showcase
    let edition = site.edition
    let product = showcase.products[index]
    card = site.cards.products[index]
    producer = site.cards.producers[product.producer]
    details = ProductDetails(product, site.language)
    location = LocationView(product.location, edition)
    contact = ContactView(showcase.producers[product.producer], edition)
    producerGLN = showcase.producers[product.producer].gln
    let history = showcase.histories[index].recognitions
    let knownCount = history.count { $0.issued <= showcase.asOf }
    self.knownCount = knownCount
    recognitions = history.indices.map { place in
      TraceRecognition(
        history[place], after: place == 0 ? nil : history[place - 1], isKnown: place == knownCount - 1, site)
    }
    asOf = DateView(showcase.statedDay(ofProduct: index), site.strings)
    statuses = edition.statuses
    certificates = showcase.otherCertificates[index].map { site.cards.certifications[$0] }
    lots = LotList(EntryOrder.lots(product.lots).map { LotLink(product: index, lot: $0, site) })
  }

  static let schema: ViewSchema<ProductFacts> = ViewSchema(
    shared: "ProductFacts", for: .fewPages,
    "What all pages of a product say of it. A section on it is rendered once for them."
  ) { fields in
    fields.view("product", "The product.", { ProductCard.schema }) { $0.card }
    fields.include(ProductDetails.schema) { $0.details }
    fields.view("location", "Where it is made.", { LocationView.schema }) { $0.location }
    fields.view("producer", "Its producer.", { ProducerCard.schema }) { $0.producer }
    fields.view("contact", "How to reach the producer.", { ContactView.schema }) { $0.contact }
    fields.text("producerGLN", "The producer's location number (GLN).") { $0.producerGLN }
    fields.list(
      "recognitions",
      "All recognitions, the oldest first: the script shows the one that is known on the day of reading.",
      { TraceRecognition.schema }
    ) {
      $0.recognitions
    }
    fields.view(
      "asOf", "The day for which the state is stated: the first of the month, or the day of the last change since.",
      { DateView.schema }
    ) { $0.asOf }
    fields.list("statuses", "The words for every state, for the script that computes it anew.", { StatusLabel.schema })
    {
      $0.statuses
    }
    fields.list(
      "certificates", "Other certificates that cover the product, those of a later day left out.",
      { CertificationCard.schema }
    ) {
      $0.certificates
    }
  }
}
