import OCOPLaw
import OCOPModel
import OCOPTemplates

/// The facts of a product that only its own pages show.
final class ProductDetails: Sendable {
  let code: String?
  let gtin: String?
  let brand: TextView?
  let origin: TextView
  let spec: TextView?
  let ingredients: [TextView]
  let storage: TextView?
  let usage: TextView?
  let shelfLife: TextView?
  let warnings: TextView?
  let standards: [String]
  let keywords: [TextView]
  /// Names of brands and countries are no text that waits for its translation.
  var isUntranslated: Bool {
    ingredients.contains { $0.lang != nil }
      || [spec, storage, usage, shelfLife, warnings].contains { $0?.lang != nil }
  }

  init(_ product: Product, _ language: Language) {
    code = product.code
    gtin = product.gtin?.written
    brand = product.brand?.view(language)
    origin = product.origin.view(language)
    spec = product.spec?.view(language)
    ingredients = product.ingredients.map { $0.view(language) }
    storage = product.storage?.view(language)
    usage = product.usage?.view(language)
    shelfLife = product.shelfLife?.view(language)
    warnings = product.warnings?.view(language)
    standards = product.standards
    keywords = product.keywords.map { $0.view(language) }
  }

  static let schema: ViewSchema<ProductDetails> = ViewSchema("ProductDetails", "The facts of a product.") { fields in
    fields.text("code", "Its OCOP product code.") { $0.code }
    fields.text("gtin", "Its GTIN as its author wrote it: the 8 to 14 digits below the bars.") { $0.gtin }
    fields.view("brand", "Its brand.", { TextView.schema }) { $0.brand }
    fields.view("origin", "Where it is from (xuất xứ).", { TextView.schema }) { $0.origin }
    fields.view("spec", "Net quantity or size.", { TextView.schema }) { $0.spec }
    fields.list("ingredients", "What it is made of.", { TextView.schema }) { $0.ingredients }
    fields.view("storage", "How to keep it.", { TextView.schema }) { $0.storage }
    fields.view("usage", "How to use it.", { TextView.schema }) { $0.usage }
    fields.view("shelfLife", "How long it keeps.", { TextView.schema }) { $0.shelfLife }
    fields.view("warnings", "What to beware of.", { TextView.schema }) { $0.warnings }
    fields.texts("standards", "Standards and regulations applied.") { $0.standards }
    fields.flag(
      "isUntranslated",
      "Whether one of `spec`, `ingredients`, `storage`, `usage`, `shelfLife`, `warnings` stands in another language: tell it."
    ) { $0.isUntranslated }
    fields.list("keywords", "Words to find it by.", { TextView.schema }) { $0.keywords }
  }
}
