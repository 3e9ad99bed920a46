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
  /// Without their kinds, to look for in an address.
  private let communeName: String?
  private let provinceName: String
  /// What follows an address that does not name them: ", xã Tiểu Cần".
  private let communeSuffix: String
  private let provinceSuffix: String

  fileprivate init(
    _ commune: Commune?, _ province: Province, lists: ProductLists, addresses: SiteAddresses, _ wording: Wording
  ) {
    let title = commune?.title(in: wording.language)
    self.commune = title
    communeURL = commune.flatMap { lists.list(.commune, $0.code) }.map { addresses.list($0, wording.language) }
    self.province = wording(province.writtenName)
    provinceURL = lists.list(.province, province.code).map { addresses.list($0, wording.language) }
    line = (title.map { $0 + ", " } ?? "") + self.province
    communeName = commune?.name
    provinceName = province.name.vi
    communeSuffix = title.map { ", " + $0 } ?? ""
    provinceSuffix = ", " + self.province
  }

  /// An address with the commune and province that it does not name already.
  fileprivate func line(behind address: String) -> String {
    let namesCommune = communeName.map { ByteSearch.holds(address, $0) } ?? true
    let namesProvince = ByteSearch.holds(address, provinceName)
    if namesCommune, namesProvince { return address }
    var line = ""
    line.reserveCapacity(address.utf8.count + communeSuffix.utf8.count + provinceSuffix.utf8.count)
    line += address
    if !namesCommune { line += communeSuffix }
    if !namesProvince { line += provinceSuffix }
    return line
  }
}

/// The localities of a site's entries, worked out once: every page names some.
struct Localities: Sendable {
  private let byCode: [String: Locality]

  init(_ showcase: Showcase, lists: ProductLists, addresses: SiteAddresses, _ wording: Wording) {
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
      byCode[code] = Locality(commune, province, lists: lists, addresses: addresses, wording)
    }
    self.byCode = byCode
  }

  subscript(location: Location) -> Locality? {
    (location.commune ?? location.province).flatMap { byCode[$0] }
  }

  /// The address in one line: what the author wrote, and the commune and province that it does not name already.
  func line(_ location: Location, _ language: Language) -> String {
    let address = location.address?.text(in: language).text ?? ""
    guard let locality = self[location] else { return address }
    return address.isEmpty ? locality.line : locality.line(behind: address)
  }
}
