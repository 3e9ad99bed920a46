package import OCOPDiagnostics

/// A picture that lies beside the entry.
package struct Photo: Sendable, Hashable {
  /// Path relative to the site, as the file is called on disk: "content/products/x/bottle.jpg".
  package var path: String
  package var alt: LocalizedText?
  package var caption: LocalizedText?
  package var credit: LocalizedText?

  package init(path: String, alt: LocalizedText?, caption: LocalizedText?, credit: LocalizedText?) {
    self.path = path
    self.alt = alt
    self.caption = caption
    self.credit = credit
  }
}

/// A scan or paper that proves something.
package enum Document: Sendable, Hashable {
  /// Path relative to the site.
  case file(String)
  /// An https address.
  case address(String)
}

/// Where something is: today's units by code, as the author wrote the rest.
package struct Location: Sendable, Hashable {
  /// Street, hamlet … as written.
  package var address: LocalizedText?
  /// Five-digit code of the commune, in force since 01/07/2025.
  package var commune: String?
  /// Two-digit code of the province, in force since 01/07/2025.
  package var province: String?
  /// The address as labels printed before the reorganisation name it.
  package var formerAddress: LocalizedText?
  package var coordinates: Coordinates?

  package init(
    address: LocalizedText? = nil, commune: String? = nil, province: String? = nil,
    formerAddress: LocalizedText? = nil, coordinates: Coordinates? = nil
  ) {
    self.address = address
    self.commune = commune
    self.province = province
    self.formerAddress = formerAddress
    self.coordinates = coordinates
  }
}

/// Degrees, WGS 84.
package struct Coordinates: Sendable, Hashable {
  package let latitude: Double
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Whether they lie in a box around the mainland, the islands off the coast and the archipelagos of Hoàng Sa and Trường Sa.
  package var areInVietnam: Bool { (6.5...23.5).contains(latitude) && (102.1...117.9).contains(longitude) }

  /// The box, for who wrote others.
  package static let order = BilingualText(
    vi: "vĩ độ (6,5–23,5) trước, kinh độ (102,1–117,9) sau",
    en: "the latitude (6.5–23.5), then the longitude (102.1–117.9)")
}

/// A price in whole đồng for one unit ("chai").
package struct Price: Sendable, Hashable {
  package let amount: Int
  package let unit: LocalizedText?

  package init(amount: Int, unit: LocalizedText?) {
    self.amount = amount
    self.unit = unit
  }
}

/// A shop on the web that sells the product.
package struct ShopLink: Sendable, Hashable {
  package let name: LocalizedText
  package let url: String

  package init(name: LocalizedText, url: String) {
    self.name = name
    self.url = url
  }
}
