package import OCOPLaw

/// A product (sản phẩm OCOP) and its story.
///
/// A class, though it never changes: copying the value would touch thirty reference counts, and everything looks at products.
package final class Product: Entry {
  package static let kind = EntryKind.product

  package let key: String
  package let file: String
  package let name: LocalizedText
  /// Index into the showcase's producers.
  package let producer: Int
  /// Number of the product set, 1 to 26 (QĐ 26/2026, Annex I).
  package let set: Int?
  package let location: Location
  /// OCOP product code as written.
  package let code: String?
  package let gtin: GTIN?
  package let brand: LocalizedText?
  package let origin: LocalizedText
  package let summary: LocalizedText?
  package let photos: [Photo]
  package let spec: LocalizedText?
  package let ingredients: [LocalizedText]
  package let storage: LocalizedText?
  package let usage: LocalizedText?
  package let shelfLife: LocalizedText?
  package let warnings: LocalizedText?
  package let price: Price?
  package let standards: [String]
  package let shops: [ShopLink]
  package let keywords: [LocalizedText]
  /// Keys it once had.
  package let formerKeys: [String]
  /// The product story (câu chuyện sản phẩm).
  package let body: LocalizedBody
  package let lots: [Lot]

  package var heading: LocalizedText { name }

  package init(
    key: String, file: String, name: LocalizedText, producer: Int, set: Int?, location: Location, code: String?,
    gtin: GTIN?, brand: LocalizedText?, origin: LocalizedText, summary: LocalizedText?, photos: [Photo],
    spec: LocalizedText?, ingredients: [LocalizedText], storage: LocalizedText?, usage: LocalizedText?,
    shelfLife: LocalizedText?, warnings: LocalizedText?, price: Price?, standards: [String], shops: [ShopLink],
    keywords: [LocalizedText], formerKeys: [String], body: LocalizedBody, lots: [Lot]
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
    self.body = body
    self.lots = lots
  }
}
