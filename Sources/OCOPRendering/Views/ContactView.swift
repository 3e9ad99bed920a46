import OCOPModel
import OCOPTemplates
import OCOPText

/// How to reach a producer or a place.
final class ContactView: Sendable {
  let location: LocationView?
  let phone: PhoneView?
  let zalo: String?
  let zaloURL: String?
  let email: String?
  let emailURL: String?
  let website: String?
  let websiteName: String?

  init(_ producer: Producer, _ edition: Edition) {
    location = LocationView(producer.location, edition)
    phone = producer.phone.map { PhoneView($0) }
    zalo = producer.zalo
    zaloURL = producer.zalo.map(Self.zaloURL)
    email = producer.email
    emailURL = producer.email.map { "mailto:" + $0 }
    website = producer.website
    websiteName = producer.website.map(Self.name)
  }

  init(_ place: Place, _ edition: Edition) {
    location = LocationView(place.location, edition)
    phone = place.phone.map { PhoneView($0) }
    zalo = nil
    zaloURL = nil
    email = nil
    emailURL = nil
    website = place.website
    websiteName = place.website.map(Self.name)
  }

  /// Of several numbers the first.
  static func zaloURL(_ numbers: String) -> String {
    let first = TelephoneNumbers.split(numbers).first ?? numbers
    return "https://zalo.me/" + first.filter { $0.isASCII && $0.isNumber }
  }

  /// "sokfarm.vn" of "https://www.sokfarm.vn/".
  static func name(_ url: String) -> String {
    var name = url[...]
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    if name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  static let schema: ViewSchema<ContactView> = ViewSchema("Contact", "How to reach someone.") { fields in
    fields.view("location", "The address.", { LocationView.schema }) { $0.location }
    fields.view("phone", "The telephone.", { PhoneView.schema }) { $0.phone }
    fields.text("zalo", "The number on Zalo.") { $0.zalo }
    fields.url("zaloURL", "The same as a link.") { $0.zaloURL }
    fields.text("email", "The e-mail address.") { $0.email }
    fields.url("emailURL", "The same as a link.") { $0.emailURL }
    fields.url("website", "The website.") { $0.website }
    fields.text("websiteName", "Its address without https and www.") { $0.websiteName }
  }
}

/// Whom a reader asks about a product at once: its producer, or the office behind the site where that one cannot be reached.
final class HelpView: Sendable {
  let name: TextView
  let phone: PhoneView?
  let zalo: String?
  let zaloURL: String?
  let email: String?
  let emailURL: String?

  /// Nil where neither has a telephone or an address.
  init?(forProductOf producer: Int, _ site: LanguageSite) {
    let maker = site.showcase.producers[producer]
    if maker.phone != nil || maker.zalo != nil || maker.email != nil {
      name = site.cards.producers[producer].name
      phone = maker.phone.map { PhoneView($0) }
      zalo = maker.zalo
      email = maker.email
    } else if let office = site.site.organisation, office.phone != nil || office.email != nil {
      name = office.name
      phone = office.phone
      zalo = nil
      email = office.email
    } else {
      return nil
    }
    zaloURL = zalo.map(ContactView.zaloURL)
    emailURL = email.map { "mailto:" + $0 }
  }

  static let schema: ViewSchema<HelpView> = ViewSchema(
    "Help", "Whom to ask about a product: its producer, or the office behind the site."
  ) { fields in
    fields.view("name", "Who it is.", { TextView.schema }) { $0.name }
    fields.view("phone", "The telephone.", { PhoneView.schema }) { $0.phone }
    fields.text("zalo", "The number on Zalo.") { $0.zalo }
    fields.url("zaloURL", "The same as a link.") { $0.zaloURL }
    fields.text("email", "The e-mail address.") { $0.email }
    fields.url("emailURL", "The same as a link.") { $0.emailURL }
  }
}
