import OCOPTemplates

/// A link with its words.
final class LinkView: Sendable {
  let title: String
  let lang: String?
  let url: String
  let isCurrent: Bool
  let count: Int

  init(_ title: String, lang: String? = nil, url: String, isCurrent: Bool = false, count: Int = 0) {
    self.title = title
    self.lang = lang
    self.url = url
    self.isCurrent = isCurrent
    self.count = count
  }

  static let schema: ViewSchema<LinkView> = ViewSchema("Link", "A link with its words.") { fields in
    fields.text("title", "The words.") { $0.title }
    fields.text("lang", "Their language, only where it is not the page's.") { $0.lang }
    fields.url("url", "Where it leads.") { $0.url }
    fields.flag("isCurrent", "Whether it leads to where the reader is, or to the part of the site around it.") {
      $0.isCurrent
    }
    fields.number("count", "How many entries wait there; 0 where nothing is counted.") { $0.count }
  }
}
