import OCOPModel
import OCOPTemplates

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
    zaloURL = producer.zalo.map { "https://zalo.me/" + $0.filter { $0.isASCII && $0.isNumber } }
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
