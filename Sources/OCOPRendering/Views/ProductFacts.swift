import OCOPModel

/// What the pages of one product say of it in one language: its own page, and the pages behind its codes. Made once for all of them
/// (see `PageFragments`).
final class ProductFacts: Sendable {
  let details: ProductDetails
  let location: LocationView?
  /// How to reach the producer.
  let contact: ContactView
  /// All recognitions, the oldest first.
  let recognitions: [TraceRecognition]
  /// How many of them were issued up to the day of the build.
  let knownCount: Int
  /// The day for which trace pages state how the product stands.
  let asOf: DateView
  let lots: [LotLink]

  init(_ index: Int, _ site: LanguageSite) {
    let showcase = site.showcase
    let edition = site.edition
    let product = showcase.products[index]
    details = ProductDetails(product, site.language)
    location = LocationView(product.location, edition)
    contact = ContactView(showcase.producers[product.producer], edition)
    let history = showcase.histories[index].recognitions
    let knownCount = history.count { $0.issued <= showcase.asOf }
    self.knownCount = knownCount
    recognitions = history.indices.map { place in
      TraceRecognition(
        history[place], after: place == 0 ? nil : history[place - 1], isKnown: place == knownCount - 1, site)
    }
    asOf = DateView(showcase.statedDay(ofProduct: index), site.wording)
    lots = product.lots.indices.map { LotLink(product: index, lot: $0, site) }
  }
}
