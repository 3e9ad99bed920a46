import OCOPModel
import OCOPTemplates

/// The text of an entry as HTML.
final class BodyView: Sendable {
  let html: [UInt8]
  let lang: String?

  init?(
    _ bodies: LocalizedBody, _ site: LanguageSite, _ fragments: PageFragments, root: String, topHeadingLevel: Int = 2,
    idPrefix: String = ""
  ) {
    guard let body = bodies.body(in: site.language) else { return nil }
    html = fragments.html(
      of: body, site, root: root, topHeadingLevel: topHeadingLevel, idPrefix: idPrefix)
    lang = body.language == site.language ? nil : body.language.code
    if html.isEmpty { return nil }
    fragments.add(text: html)
  }

  static let schema: ViewSchema<BodyView> = ViewSchema("Body", "The text of an entry.") { fields in
    fields.html("html", "The text, its headings below the page's own.") { $0.html }
    fields.text("lang", "Its language, only where it is not the page's: tell the reader that there is no translation.")
    {
      $0.lang
    }
  }
}
