import OCOPLaw
import OCOPModel
import OCOPTemplates

/// feed.xml (RFC 4287): the latest stories and recognition decisions of a site in one language.
struct AtomFeed {
  static let limit = 30

  private let site: LanguageSite

  init(_ site: LanguageSite) {
    self.site = site
  }

  private struct Item {
    var title: TextView
    var url: String
    var date: CalendarDate
    var summary: TextView?
  }

  func bytes() -> [UInt8] {
    let items = items()
    let address = site.addresses.absolute(site.site.feed)
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml.append(contentsOf: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.language.code)\">\n".utf8)
    element("title", site.site.title, &xml)
    if let tagline = site.site.tagline { element("subtitle", tagline, &xml) }
    element("id", address, &xml)
    link(rel: "self", address, &xml)
    link(rel: "alternate", site.addresses.absolute(site.site.home), &xml)
    // A feed without entries has to name a day as well; it speaks for the day of the build.
    element("updated", Self.time(items.map(\.date).max() ?? site.showcase.asOf), &xml)
    xml.append(contentsOf: "<author>".utf8)
    element("name", site.site.organisation?.name.text ?? site.site.title.text, &xml)
    xml.append(contentsOf: "</author>\n".utf8)
    for item in items {
      xml.append(contentsOf: "<entry>\n".utf8)
      element("title", item.title, &xml)
      element("id", item.url, &xml)
      link(rel: "alternate", item.url, &xml)
      element("updated", Self.time(item.date), &xml)
      if let summary = item.summary { element("summary", summary, &xml) }
      xml.append(contentsOf: "</entry>\n".utf8)
    }
    xml.append(contentsOf: "</feed>\n".utf8)
    return xml
  }

  /// The latest first; what is dated after the day of the build is not news yet.
  private func items() -> [Item] {
    let showcase = site.showcase
    let stories = showcase.stories.indices.map { index in
      let card = site.cards.stories[index]
      return Item(
        title: card.title, url: site.addresses.absolute(card.url), date: showcase.stories[index].date,
        summary: card.summary)
    }
    let decisions = showcase.certifications.indices.compactMap { index -> Item? in
      let entry = showcase.certifications[index]
      guard entry.isRecognition else { return nil }
      let card = site.cards.certifications[index]
      return Item(
        title: TextView(LocalText(text: card.scheme + " " + card.number, language: site.language), on: site.language),
        url: site.addresses.absolute(card.url), date: entry.issued, summary: entry.summary?.view(site.language))
    }
    return (stories + decisions).filter { $0.date <= showcase.asOf }.sorted {
      ($1.date, $0.url) < ($0.date, $1.url)
    }.prefix(Self.limit).map { $0 }
  }

  /// Midnight in Vietnam.
  private static func time(_ date: CalendarDate) -> String { date.iso + "T00:00:00+07:00" }

  /// A text that may be in another language than the feed.
  private func element(_ name: String, _ text: TextView, _ xml: inout [UInt8]) {
    element(name, text.text, language: text.lang, &xml)
  }

  private func element(_ name: String, _ text: String, language: String? = nil, _ xml: inout [UInt8]) {
    xml.append(contentsOf: "<\(name)".utf8)
    if let language { xml.append(contentsOf: " xml:lang=\"\(language)\"".utf8) }
    xml.append(UInt8(ascii: ">"))
    xml.appendEscaped(text)
    xml.append(contentsOf: "</\(name)>\n".utf8)
  }

  private func link(rel: String, _ address: String, _ xml: inout [UInt8]) {
    xml.append(contentsOf: "<link rel=\"\(rel)\" href=\"".utf8)
    xml.appendEscaped(address)
    xml.append(contentsOf: "\"/>\n".utf8)
  }
}
