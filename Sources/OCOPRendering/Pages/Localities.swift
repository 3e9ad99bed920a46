import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// A commune with its province, or a province, as pages of one language name and link them.
final class Locality: Sendable {
  let commune: String?
  let communeURL: String?
  let province: String
  let provinceURL: String?
  /// "xã Tiểu Cần, Vĩnh Long"
  let line: String
  private let unit: Province
  fileprivate let units: AddressUnits

  fileprivate init(
    _ commune: Commune?, _ province: Province, lists: ProductLists, addresses: SiteAddresses, _ strings: ThemeStrings
  ) {
    let title = commune?.title(in: strings.language)
    self.commune = title
    communeURL = commune.flatMap { lists.list(.commune, $0.code) }.map { addresses.list($0, strings.language) }
    self.province = strings(province.writtenName)
    provinceURL = lists.list(.province, province.code).map { addresses.list($0, strings.language) }
    units = AddressUnits(commune, province, in: strings.language)
    line = units.line
    unit = province
  }

  /// Whether the name of a venue is the province's, in whatever language and with or without its kind: "Hanoi" is Hà Nội.
  fileprivate func isProvince(_ venue: String) -> Bool {
    let names = [unit.name.vi, unit.name.en, unit.fullName, "\(unit.name.en) \(unit.kind.name.en)"]
    let folded = VietnameseFold.fold(venue)
    return names.contains { VietnameseFold.fold($0) == folded }
  }
}

/// The localities of a site's entries, worked out once: every page names some.
struct Localities: Sendable {
  private let byCode: [String: Locality]

  init(_ showcase: Showcase, lists: ProductLists, addresses: SiteAddresses, _ strings: ThemeStrings) {
    var byCode: [String: Locality] = [:]
    let locations =
      [
        showcase.products.map(\.location), showcase.producers.map(\.location), showcase.fairs.map(\.location),
        showcase.places.map(\.location),
      ].joined()
    for location in locations {
      guard let code = location.commune ?? location.province, byCode[code] == nil else { continue }
      let commune = location.commune.flatMap { CommuneDirectory.commune(code: $0) }
      let provinceCode = commune?.provinceCode ?? location.province
      guard let province = provinceCode.flatMap({ ProvinceDirectory.province(code: $0) }) else { continue }
      byCode[code] = Locality(commune, province, lists: lists, addresses: addresses, strings)
    }
    self.byCode = byCode
  }

  subscript(location: Location) -> Locality? {
    (location.commune ?? location.province).flatMap { byCode[$0] }
  }

  /// As `Location.line(in:)`, which works the units out anew.
  func line(_ location: Location, _ language: Language) -> String {
    let address = location.address?.text(in: language).text ?? ""
    guard let locality = self[location] else { return address }
    return address.isEmpty ? locality.line : locality.units.line(behind: address)
  }

  /// What stands behind the name of a venue: its address, if one is asked for, and the units that neither of them names.
  func line(_ location: Location, behind venue: String, withAddress: Bool, _ language: Language) -> String? {
    let address = withAddress ? location.address?.text(in: language).text ?? "" : ""
    let named = address.isEmpty ? venue : "\(venue), \(address)"
    let isWhole = self[location].map { location.commune == nil && $0.isProvince(venue) } ?? true
    let line = isWhole ? named : self[location]?.units.line(behind: named) ?? named
    let rest = line.dropFirst(venue.count + 2)
    return rest.isEmpty ? nil : String(rest)
  }
}
