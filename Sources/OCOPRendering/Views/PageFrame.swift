import OCOPModel
import OCOPTemplates

/// What every page has around its subject. Its fields are those of every page's view.
final class PageFrame: Sendable {
  let site: SiteView
  let lang: String
  let kind: String
  let title: String
  let description: String?
  let canonical: String
  let isIndexed: Bool
  let alternates: [AlternateView]
  let defaultURL: String?
  let languages: [LanguageLink]
  let breadcrumbs: [LinkView]
  let jsonLD: [UInt8]
  let image: ShareImage?

  init(
    site: SiteView, lang: String, kind: String, title: String, description: String?, canonical: String,
    isIndexed: Bool = true, alternates: [AlternateView], languages: [LanguageLink], breadcrumbs: [LinkView],
    jsonLD: [UInt8], image: ShareImage?
  ) {
    self.site = site
    self.lang = lang
    self.kind = kind
    self.title = title
    self.description = description
    self.canonical = canonical
    self.isIndexed = isIndexed
    self.alternates = alternates
    self.defaultURL = alternates.first?.url
    self.languages = languages
    self.breadcrumbs = breadcrumbs
    self.jsonLD = jsonLD
    self.image = image
  }

  static let schema: ViewSchema<PageFrame> = ViewSchema("Page", "What every page has.") { fields in
    fields.view("site", "The site.", { SiteView.schema }) { $0.site }
    fields.text("lang", "The language, for `<html lang>`.") { $0.lang }
    fields.text("kind", "The kind of page, for `<body data-page>`.") { $0.kind }
    fields.text("title", "What the page is about, for `<title>` and share cards.") { $0.title }
    fields.text("description", "One or two sentences on it, for search engines and share cards.") { $0.description }
    fields.url("canonical", "Its absolute address.") { $0.canonical }
    fields.flag("isIndexed", "Whether search engines should keep it.") { $0.isIndexed }
    fields.list("alternates", "The page in every language, for `hreflang`.", { AlternateView.schema }) { $0.alternates }
    fields.url("defaultURL", "The absolute address for readers of any other language (`x-default`).") { $0.defaultURL }
    fields.list("languages", "The languages to switch to.", { LanguageLink.schema }) { $0.languages }
    fields.list("menu", "The parts of the site.", { LinkView.schema }) { $0.site.menu }
    fields.list("breadcrumbs", "The way from the home page to this one, itself last.", { LinkView.schema }) {
      $0.breadcrumbs
    }
    fields.html("jsonLD", "What the page says for machines (schema.org), to put into a script element.") { $0.jsonLD }
    fields.view("image", "The picture of the share card.", { ShareImage.schema }) { $0.image }
  }
}

/// The same page in one language.
final class AlternateView: Sendable {
  let lang: String
  let url: String

  init(lang: String, url: String) {
    self.lang = lang
    self.url = url
  }

  static let schema: ViewSchema<AlternateView> = ViewSchema("Alternate", "The page in one language.") { fields in
    fields.text("lang", "The language.") { $0.lang }
    fields.url("url", "The absolute address.") { $0.url }
  }
}

/// A language to switch to.
final class LanguageLink: Sendable {
  let code: String
  let name: String
  let url: String
  let isCurrent: Bool

  init(_ language: Language, url: String, isCurrent: Bool) {
    code = language.code
    name = Self.name(of: language)
    self.url = url
    self.isCurrent = isCurrent
  }

  static func name(of language: Language) -> String { names[language.code] ?? language.code }

  /// Each language's name for itself.
  private static let names = [
    "vi": "Tiếng Việt", "en": "English", "fr": "Français", "zh": "中文", "ja": "日本語", "ko": "한국어", "km": "ភាសាខ្មែរ",
    "de": "Deutsch", "ru": "Русский", "es": "Español", "th": "ไทย", "lo": "ລາວ",
  ]

  static let schema: ViewSchema<LanguageLink> = ViewSchema("Language", "A language to switch to.") { fields in
    fields.text("code", "Its tag: en.") { $0.code }
    fields.text("name", "Its name for itself: English.") { $0.name }
    fields.url("url", "This page in it.") { $0.url }
    fields.flag("isCurrent", "Whether it is this page's.") { $0.isCurrent }
  }
}

/// The picture that social networks show.
final class ShareImage: Sendable {
  let url: String
  let width: String
  let height: String
  let alt: String

  init(url: String, width: Int, height: Int, alt: String) {
    self.url = url
    self.width = String(width)
    self.height = String(height)
    self.alt = alt
  }

  static let schema: ViewSchema<ShareImage> = ViewSchema("ShareImage", "The picture of the share card.") { fields in
    fields.url("url", "Its absolute address.") { $0.url }
    fields.text("width", "Its width in pixels.") { $0.width }
    fields.text("height", "Its height in pixels.") { $0.height }
    fields.text("alt", "What is to be seen.") { $0.alt }
  }
}
