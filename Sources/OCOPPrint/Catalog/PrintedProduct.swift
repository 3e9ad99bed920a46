import OCOPLaw
import OCOPModel
import OCOPText

/// The facts that a catalog prints of one product, as its reader sees them. Kept beside the PDF, so that an addenda sheet can
/// tell later what has changed.
struct PrintedProduct: Sendable, Hashable {
  let key: String
  var name: String
  var producer: String
  var stars: Int?
  var booth: String?
  var price: String?
  var decision: String?
  var place: String
  /// Fingerprint of the story.
  var story: String
  /// What its code says.
  var code: String

  init(_ index: Int, booth: String?, in showcase: Showcase, on day: CalendarDate, language: Language) {
    let product = showcase.products[index]
    let standing = showcase.histories[index].standing(on: day)
    key = product.key
    name = product.name.text(in: language).text
    producer = showcase.producers[product.producer].name.text(in: language).text
    stars = standing.stars
    self.booth = booth
    price = product.price?.text(in: language)
    decision =
      standing.stars == nil ? nil : standing.recognition.map { showcase.certifications[$0.certification].number }
    place = product.location.line(in: language)
    let story = product.summary?.text(in: language).text ?? product.body.body(in: language)?.text ?? ""
    self.story = String(ContentHash(of: story).hex.prefix(12))
    code = showcase.site.printedCode(showcase.traceAddresses.path(product: index))
  }

  /// By the names that the theme's words have for them ("change.price"), in the order in which an addenda sheet lists them.
  var fields: [(name: String, value: String?)] {
    [
      ("name", name), ("stars", stars.map(String.init)), ("producer", producer), ("booth", booth), ("price", price),
      ("decision", decision), ("place", place), ("story", story), ("code", code),
    ]
  }
}
