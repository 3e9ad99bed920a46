import OCOPDiagnostics
import OCOPTemplates

/// A small world of views for the tests: a shop with jars, each of which may hold smaller jars.
final class ShopView: Sendable {
  let name = "Trà & Mật <ong>"
  let motto: String?
  let storyHTML = Array("<p>Chuyện & nghề</p>".utf8)
  let path = "/diem-ban/tra/"
  let website: String?
  let visitors: Int
  let isOpen: Bool
  let owner: OwnerView?
  let jars: [JarView]
  let keywords: [String]

  init(
    motto: String? = "Ngon \"thật\"", website: String? = "https://tra.example/?a=1&b=2", visitors: Int = 12_345,
    isOpen: Bool = true, owner: OwnerView? = OwnerView(), jars: [JarView] = JarView.samples,
    keywords: [String] = ["quà", "đặc 'sản'"]
  ) {
    self.motto = motto
    self.website = website
    self.visitors = visitors
    self.isOpen = isOpen
    self.owner = owner
    self.jars = jars
    self.keywords = keywords
  }

  static let schema: ViewSchema<ShopView> = ViewSchema("Shop", "A shop.") { fields in
    fields.text("name", "Its name.") { $0.name }
    fields.text("motto", "Its motto, if it has one.") { $0.motto }
    fields.html("story", "Its story.") { $0.storyHTML }
    fields.url("url", "Its page.") { $0.path }
    fields.url("website", "Its own site.") { $0.website }
    fields.number("visitors", "Visitors a year.") { $0.visitors }
    fields.flag("isOpen", "Whether it is open.") { $0.isOpen }
    fields.view("owner", "Who owns it.", { OwnerView.schema }) { $0.owner }
    fields.list("jars", "What stands on the shelf.", { JarView.schema }) { $0.jars }
    fields.texts("keywords", "Words to find it by.") { $0.keywords }
  }
}

final class OwnerView: Sendable {
  let name = "Bà Năm"
  let phone: String? = nil
  let page = PageView()

  static let schema: ViewSchema<OwnerView> = ViewSchema("Owner", "Who owns a shop.") { fields in
    fields.text("name", "The name.") { $0.name }
    fields.text("phone", "The telephone number.") { $0.phone }
    fields.include(PageView.schema) { $0.page }
  }
}

final class PageView: Sendable {
  let title = "Chủ tiệm"

  static let schema: ViewSchema<PageView> = ViewSchema("Page", "A page.") { fields in
    fields.text("title", "Its title.") { $0.title }
  }
}

final class JarView: Sendable {
  let label: String
  let count: Int
  let jars: [JarView]

  init(_ label: String, _ count: Int, _ jars: [JarView] = []) {
    self.label = label
    self.count = count
    self.jars = jars
  }

  static let samples = [JarView("Mật", 1, [JarView("Sáp", 0)]), JarView("Trà", 1200)]

  static let schema: ViewSchema<JarView> = ViewSchema("Jar", "A jar.") { fields in
    fields.text("label", "What is written on it.") { $0.label }
    fields.number("count", "How many there are.") { $0.count }
    fields.list("jars", "Jars inside.", { JarView.schema }) { $0.jars }
  }
}

/// A theme whose templates are given by name, with words in Vietnamese and English.
struct TestTheme {
  var templates: [String: String]

  init(_ page: String, _ others: [String: String] = [:]) {
    templates = others
    templates["page"] = page
  }

  static let strings: [String: (String, one: String?)] = [
    "hello": ("Xin chào & tạm biệt", nil), "count": ("{visitors} lượt khách của {name}", nil),
    "jars": ("{count} hũ", one: "một hũ"), "bad": ("{visitors", nil), "lost": ("{vistors} người", nil),
    "owned": ("của {owner}", nil), "uncounted": ("{name} những", one: "một"), "owner.name": ("Chủ: {owner.name}", nil),
  ]

  func compiler(language: String = "vi") -> TemplateCompiler {
    let span = SourceSpan(line: 3, column: 1)
    let strings = Self.strings.mapValues { UIString($0.0, one: $0.one, file: "i18n/vi.yml", span: span) }
    let sources = templates.map { ($0.key, TemplateSource(file: "templates/\($0.key).html", text: $0.value)) }
    return TemplateCompiler(
      theme: ThemeSource(folder: "templates", templates: Dictionary(uniqueKeysWithValues: sources)),
      strings: UIStrings(language: language, file: "i18n/\(language).yml", strings: strings),
      assets: ["style.css": "/assets/style.1a2b.css"])
  }

  /// The page for a shop, or the problems where there are any.
  func render(_ shop: ShopView = ShopView(), root: String = "../", language: String = "vi") -> String {
    var compiler = compiler(language: language)
    guard let template = compiler.compile("page", for: ShopView.schema) else {
      return compiler.diagnostics.map(Self.describe).joined(separator: "\n")
    }
    return String(decoding: template.render(shop, root: root), as: UTF8.self)
  }

  func problems() -> [String] {
    var compiler = compiler()
    _ = compiler.compile("page", for: ShopView.schema)
    return compiler.diagnostics.map(Self.describe)
  }

  static func describe(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.span.start
    let hint = diagnostic.hint.map { "; \($0.en)" } ?? ""
    return "\(diagnostic.file):\(start.line):\(start.column): \(diagnostic.code): \(diagnostic.message.en)\(hint)"
  }
}
