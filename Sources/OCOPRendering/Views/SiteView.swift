import OCOPModel
import OCOPTemplates
import OCOPText

/// The site as every page of a language shows it, in one part of the site.
final class SiteView: SharedView {
  let sections = RenderedSections()
  let title: TextView
  let tagline: TextView?
  let home: String
  let search: String
  let statistics: String
  let feed: String
  let manifest: String
  let organisation: OrganisationView?
  /// The parts of the site, and pages that asked for a place among them.
  let menu: [LinkView]

  /// - Parameter part: where the reader is; nil for what belongs to none.
  init(_ edition: Edition, part: EntryKind?) {
    let site = edition.showcase.site
    let language = edition.language
    title = site.title.view(language)
    tagline = site.tagline?.view(language)
    home = edition.addresses.permalinks.home(language)
    search = edition.addresses.permalinks.search(language)
    statistics = edition.addresses.permalinks.statistics(language)
    feed = edition.addresses.feed(language)
    manifest = home + "manifest.webmanifest"
    organisation = site.organisation.map { OrganisationView($0, language) }
    menu = Self.menu(edition, part)
  }

  /// The lists of what the site has, then the pages that ask for a place in the menu.
  private static func menu(_ edition: Edition, _ current: EntryKind?) -> [LinkView] {
    let showcase = edition.showcase
    let permalinks = edition.addresses.permalinks
    let lists = EntryKind.allCases.filter { $0 != .page && showcase.count(of: $0) > 0 }.map { kind in
      LinkView(
        edition.strings("list.\(kind.rawValue)"), url: permalinks.list(kind, edition.language),
        isCurrent: kind == current)
    }
    let pages = showcase.pages.filter { $0.menu != nil }.sorted { ($0.menu ?? 0, $0.key) < ($1.menu ?? 0, $1.key) }
    return lists
      + pages.map { page in
        let title = page.title.view(edition.language)
        return LinkView(
          title.text, lang: title.lang, url: permalinks.entry(.page, key: page.key, edition.language))
      }
  }

  static let schema: ViewSchema<SiteView> = ViewSchema(
    shared: "Site", "The site, the same on every page of one of its parts in a language."
  ) { fields in
    fields.view("title", "Its title.", { TextView.schema }) { $0.title }
    fields.view("tagline", "The line below the title.", { TextView.schema }) { $0.tagline }
    fields.url("home", "The home page in the reader's language.") { $0.home }
    fields.url("search", "The search page.") { $0.search }
    fields.url("statistics", "The page of figures.") { $0.statistics }
    fields.url("feed", "The Atom feed.") { $0.feed }
    fields.url("manifest", "The web manifest.") { $0.manifest }
    fields.view("organisation", "The office behind the site.", { OrganisationView.schema }) { $0.organisation }
    fields.list("menu", "The parts of the site.", { LinkView.schema }) { $0.menu }
  }
}

/// The office behind the site.
final class OrganisationView: Sendable {
  let name: TextView
  let address: TextView?
  let phone: PhoneView?
  let email: String?
  let emailURL: String?

  init(_ organisation: Site.Organisation, _ language: Language) {
    name = organisation.name.view(language)
    address = organisation.address?.view(language)
    phone = organisation.phone.map { PhoneView($0) }
    email = organisation.email
    emailURL = organisation.email.map { "mailto:" + $0 }
  }

  static let schema: ViewSchema<OrganisationView> = ViewSchema("Organisation", "The office behind the site.") {
    fields in
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.view("address", "Its address.", { TextView.schema }) { $0.address }
    fields.view("phone", "Its telephone.", { PhoneView.schema }) { $0.phone }
    fields.text("email", "Its e-mail address.") { $0.email }
    fields.url("emailURL", "The same as a link.") { $0.emailURL }
  }
}

/// How to call someone: one telephone number, mostly.
final class PhoneView: Sendable {
  let text: String
  let url: String
  let numbers: [NumberView]

  init(_ text: String) {
    self.text = text
    numbers = TelephoneNumbers.split(text).map { NumberView($0) }
    url = numbers.first?.url ?? ""
  }

  static let schema: ViewSchema<PhoneView> = ViewSchema("Phone", "One telephone number, or several.") { fields in
    fields.text("text", "As written.") { $0.text }
    fields.url("url", "To call the first.") { $0.url }
    fields.list("numbers", "Each of them.", { NumberView.schema }) { $0.numbers }
  }
}

/// A telephone number to read and to call.
final class NumberView: Sendable {
  let text: String
  let url: String

  init(_ number: String) {
    text = number
    let dialled = number.utf8.filter { $0.isASCIIDigit || $0 == UInt8(ascii: "+") }
    url = "tel:" + String(decoding: dialled, as: UTF8.self)
  }

  static let schema: ViewSchema<NumberView> = ViewSchema("Number", "A telephone number.") { fields in
    fields.text("text", "As written.") { $0.text }
    fields.url("url", "To call it.") { $0.url }
  }
}
