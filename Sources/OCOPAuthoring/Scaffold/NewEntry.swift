package import OCOPContent
package import OCOPDiagnostics
import OCOPModel
import OCOPText

/// What `ocop new` is to make: its kind, its key, and what is known of it.
package struct NewEntry: Sendable {
  package let schema: EntrySchema
  /// The key of an entry, or the code of a lot.
  package let key: String
  /// Of a lot: the key of its product.
  package let product: String?
  package var values: [String: YAMLValue]

  package init(schema: EntrySchema, key: String, product: String? = nil, values: [String: YAMLValue]) {
    self.schema = schema
    self.key = key
    self.product = product
    self.values = values
  }

  /// The schemas that `ocop new` knows, a site among them.
  package static func schema(named name: String) -> EntrySchema? {
    EntrySchema.all.first { $0.name == name }
  }

  /// The field whose value the key is made from: what a person calls the entry.
  package static func nameField(of schema: EntrySchema) -> String? {
    for name in ["name", "title", "number"] where schema.fields.contains(where: { $0.name == name }) { return name }
    return nil
  }

  /// A folder bears the name: file systems end at 255 bytes, and a number may follow.
  static let longestKey = 200

  /// `Đường phèn Ánh Dương` → `duong-phen-anh-duong`; a long name is cut behind a word. Empty where nothing is left of it.
  package static func key(of name: String) -> String {
    let key = Slug.make(name)
    guard key.utf8.count > longestKey else { return key }
    let start = key.prefix(longestKey)
    return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
  }

  /// The key of a name; a number is appended where another entry has that key already.
  package static func suggestedKey(_ name: String, _ schema: EntrySchema, in directory: EntryDirectory) -> String {
    let slug = key(of: name)
    guard !slug.isEmpty, let kind = EntryKind(rawValue: schema.name) else { return slug }
    var key = slug
    var number = 2
    while directory.entry(kind, key: key) != nil {
      key = "\(slug)-\(number)"
      number += 1
    }
    return key
  }

  /// The folder of the entry, relative to the site: where its photos lie.
  package var folder: String {
    if let product { return "content/products/\(product)/lots" }
    let kind = EntryKind(rawValue: schema.name)?.folder ?? schema.name
    return "content/\(kind)/\(key)"
  }

  /// Products, and whatever comes with photos, get a folder of their own.
  package var path: String {
    if product != nil { return "\(folder)/\(key).md" }
    return schema.name == "product" || values["photos"] != nil ? "\(folder)/index.md" : "\(folder).md"
  }

  package func text(_ language: MessageLanguage) -> String {
    EntryTemplate(schema, language: language).text(values, story: Self.advice[schema.name])
  }

  /// `IMG_2031.JPG` → `duong-phen-1.jpg`: a name that says what it is, and that no system mangles.
  package static func photoName(_ original: String, key: String, number: Int) -> String {
    let last = original.fileName
    let written = last.lastIndex(of: ".").map { last[last.index(after: $0)...].lowercased() } ?? "jpg"
    return "\(key)-\(number).\(written == "jpeg" ? "jpg" : written)"
  }

  private static let advice: [String: BilingualText] = [
    "product": BilingualText(
      vi: "Dưới dòng --- là câu chuyện sản phẩm: ai làm, ở đâu, từ bao giờ, nguyên liệu nào, khác gì nơi khác.",
      en:
        "Below the line --- stands the product story: who makes it, where, since when, of what, and what sets it apart."
    ),
    "producer": BilingualText(
      vi: "Dưới dòng --- là lời giới thiệu về chủ thể.", en: "Below the line --- stands who they are."),
    "fair": BilingualText(
      vi: "Dưới dòng --- là chương trình của sự kiện.", en: "Below the line --- stands what happens there."),
    "story": BilingualText(vi: "Dưới dòng --- là bài viết.", en: "Below the line --- stands the article."),
    "page": BilingualText(vi: "Dưới dòng --- là nội dung trang.", en: "Below the line --- stands the page."),
  ]
}
