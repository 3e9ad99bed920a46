import OCOPLaw
import OCOPModel

/// What `/data/products.json` and `/data/products.csv` tell of a product: the facts of its page, under names that stay.
struct ProductRecord {
  let key: String
  let name: String
  let url: String
  let producerKey: String
  let producer: String
  let set: Int?
  let setName: String?
  let sector: String?
  let communeCode: String?
  let commune: String?
  let provinceCode: String?
  let province: String?
  let latitude: String?
  let longitude: String?
  let stars: Int?
  let status: String
  let decision: String?
  let issued: String?
  let lastDay: String?
  let code: String?
  let gtin: String?
  let price: Int?
  let photo: String?
  let trace: String
  /// The last day of the transitional extension, only while stars stand on it.
  let extendedUntil: String?

  init(_ index: Int, _ site: LanguageSite) {
    let showcase = site.showcase
    let product = showcase.products[index]
    let card = site.cards.products[index]
    let standing = showcase.standings[index]
    let set = product.set.flatMap { ProductSet.numbered($0) }
    let commune = product.location.commune.flatMap { CommuneDirectory.commune(code: $0) }
    let province = product.location.province.flatMap { ProvinceDirectory.province(code: $0) }
    key = product.key
    name = card.name
    url = site.addresses.absolute(card.url)
    producerKey = showcase.producers[product.producer].key
    producer = card.producer
    self.set = product.set
    setName = set.map { site.strings($0.name) }
    sector = set.map { site.strings($0.sector.name) }
    communeCode = product.location.commune
    self.commune = commune?.fullName
    provinceCode = product.location.province
    self.province = province.map { site.strings($0.writtenName) }
    latitude = product.location.coordinates.map { LocationView.degrees($0.latitude) }
    longitude = product.location.coordinates.map { LocationView.degrees($0.longitude) }
    stars = standing.stars
    status = standing.state.rawValue
    let recognition = standing.recognition
    decision = recognition.map { showcase.certifications[$0.certification].number }
    issued = recognition?.issued.iso
    lastDay = recognition?.lastDay.iso
    extendedUntil = standing.state == .extended ? standing.heldUntil?.iso : nil
    code = product.code
    gtin = product.gtin?.written
    price = product.price?.amount
    photo = card.photo.map { site.addresses.absolute($0.url) }
    trace = site.addresses.absolute(site.addresses.trace(showcase.traceAddresses.path(product: index)))
  }
}

extension ProductRecord {
  /// A fact as a file of data has it; nil where it is absent.
  enum Value {
    case text(String?)
    case number(Int?)
    /// A number that is not whole, in digits and a point.
    case decimal(String?)

    var text: String? {
      switch self {
      case .text(let text): text
      case .number(let number): number.map { String($0) }
      case .decimal(let digits): digits
      }
    }
  }

  struct Fact: Sendable {
    let name: StaticString
    let value: @Sendable (ProductRecord) -> Value

    fileprivate init(_ name: StaticString, _ value: @escaping @Sendable (ProductRecord) -> Value) {
      self.name = name
      self.value = value
    }
  }

  /// The members of a record in JSON and the columns in CSV, in their order. A new one stands last, for readers that count columns.
  static let facts = [
    Fact("key") { .text($0.key) },
    Fact("name") { .text($0.name) },
    Fact("url") { .text($0.url) },
    Fact("trace") { .text($0.trace) },
    Fact("producer") { .text($0.producer) },
    Fact("producerKey") { .text($0.producerKey) },
    Fact("set") { .number($0.set) },
    Fact("setName") { .text($0.setName) },
    Fact("sector") { .text($0.sector) },
    Fact("commune") { .text($0.commune) },
    Fact("communeCode") { .text($0.communeCode) },
    Fact("province") { .text($0.province) },
    Fact("provinceCode") { .text($0.provinceCode) },
    Fact("latitude") { .decimal($0.latitude) },
    Fact("longitude") { .decimal($0.longitude) },
    Fact("stars") { .number($0.stars) },
    Fact("status") { .text($0.status) },
    Fact("decision") { .text($0.decision) },
    Fact("issued") { .text($0.issued) },
    Fact("lastDay") { .text($0.lastDay) },
    Fact("code") { .text($0.code) },
    Fact("gtin") { .text($0.gtin) },
    Fact("price") { .number($0.price) },
    Fact("photo") { .text($0.photo) },
    Fact("extendedUntil") { .text($0.extendedUntil) },
  ]
}
