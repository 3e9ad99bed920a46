import OCOPModel
import OCOPTemplates

/// Where something is.
final class LocationView: Sendable {
  let line: String
  let address: TextView?
  let commune: String?
  let communeURL: String?
  let province: String?
  let provinceURL: String?
  let formerAddress: TextView?
  let latitude: String?
  let longitude: String?
  let mapURL: String?

  init?(_ location: Location, _ edition: Edition) {
    let locality = edition.localities[location]
    address = location.address?.view(edition.language)
    commune = locality?.commune
    communeURL = locality?.communeURL
    province = locality?.province
    provinceURL = locality?.provinceURL
    formerAddress = location.formerAddress?.view(edition.language)
    latitude = location.coordinates.map { Self.degrees($0.latitude) }
    longitude = location.coordinates.map { Self.degrees($0.longitude) }
    mapURL = location.coordinates.map { place in
      let (latitude, longitude) = (Self.degrees(place.latitude), Self.degrees(place.longitude))
      return "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)#map=15/\(latitude)/\(longitude)"
    }
    line = edition.localities.line(location, edition.language)
    if line.isEmpty, mapURL == nil, formerAddress == nil { return nil }
  }

  /// Five places, about a metre; the same text on every machine.
  static func degrees(_ value: Double) -> String {
    let scaled = Int((value * 100_000).rounded())
    var fraction = String(scaled.magnitude % 100_000 + 100_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let whole = String(scaled.magnitude / 100_000)
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  static let schema: ViewSchema<LocationView> = ViewSchema("Location", "Where something is.") { fields in
    fields.text("line", "The whole address in one line.") { $0.line }
    fields.view("address", "Street or hamlet, as written.", { TextView.schema }) { $0.address }
    fields.text("commune", "The commune with its kind: xã Tiểu Cần.") { $0.commune }
    fields.url("communeURL", "The list of the commune's products.") { $0.communeURL }
    fields.text("province", "The province.") { $0.province }
    fields.url("provinceURL", "The list of the province's products.") { $0.provinceURL }
    fields.view("formerAddress", "The address before the reorganisation of 2025.", { TextView.schema }) {
      $0.formerAddress
    }
    fields.text("latitude", "Degrees north.") { $0.latitude }
    fields.text("longitude", "Degrees east.") { $0.longitude }
    fields.url("mapURL", "The place on openstreetmap.org.") { $0.mapURL }
  }
}
