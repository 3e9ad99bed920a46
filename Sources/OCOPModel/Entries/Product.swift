/// A product (sản phẩm OCOP) and its story.
package struct Product: Entry {
  package static let kind = EntryKind.product

  package var key: String
  package var file: String
  package var name: LocalizedText
  /// Index into the showcase's producers.
  package var producer: Int
  /// Number of the product set, 1 to 26 (QĐ 26/2026, Annex I).
  package var set: Int?
  package var location: Location
  /// OCOP product code as written.
  package var code: String?
  /// 14 digits, padded with zeros.
  package var gtin: String?
  package var brand: LocalizedText?
  package var origin: LocalizedText
  package var summary: LocalizedText?
  package var photos: [Photo]
  package var spec: LocalizedText?
  package var ingredients: [LocalizedText]
  package var storage: LocalizedText?
  package var usage: LocalizedText?
  package var shelfLife: LocalizedText?
  package var warnings: LocalizedText?
  package var price: Price?
  package var standards: [String]
  package var shops: [ShopLink]
  package var keywords: [LocalizedText]
  /// Keys it once had.
  package var formerKeys: [String]
  package var isDraft: Bool
  /// The product story (câu chuyện sản phẩm).
  package var body: LocalizedBody
  package var lots: [Lot]

  package var heading: LocalizedText { name }

  package init(
    key: String, file: String, name: LocalizedText, producer: Int, set: Int?, location: Location, code: String?,
    gtin: String?, brand: LocalizedText?, origin: LocalizedText, summary: LocalizedText?, photos: [Photo],
    spec: LocalizedText?, ingredients: [LocalizedText], storage: LocalizedText?, usage: LocalizedText?,
    shelfLife: LocalizedText?, warnings: LocalizedText?, price: Price?, standards: [String], shops: [ShopLink],
    keywords: [LocalizedText], formerKeys: [String], isDraft: Bool, body: LocalizedBody, lots: [Lot]
  ) {
    self.key = key
    self.file = file
    self.name = name
    self.producer = producer
    self.set = set
    self.location = location
    self.code = code
    self.gtin = gtin
    self.brand = brand
    self.origin = origin
    self.summary = summary
    self.photos = photos
    self.spec = spec
    self.ingredients = ingredients
    self.storage = storage
    self.usage = usage
    self.shelfLife = shelfLife
    self.warnings = warnings
    self.price = price
    self.standards = standards
    self.shops = shops
    self.keywords = keywords
    self.formerKeys = formerKeys
    self.isDraft = isDraft
    self.body = body
    self.lots = lots
  }
}
