import OCOPDiagnostics
package import OCOPLaw
import OCOPText

/// The commune and province of a place in the words of one language, to stand behind an address that does not name them. To be kept
/// where many addresses lie in one commune.
package struct AddressUnits: Sendable {
  private let commune: (unit: Commune, title: String)?
  private let province: (unit: Province, title: String)?

  package init(_ commune: Commune?, _ province: Province?, in language: Language) {
    self.commune = commune.map { ($0, $0.title(in: language)) }
    self.province = province.map { ($0, $0.writtenName[language.messageLanguage]) }
  }

  package init(of location: Location, in language: Language) {
    let commune = location.commune.flatMap { CommuneDirectory.commune(code: $0) }
    let code = commune?.provinceCode ?? location.province
    self.init(commune, code.flatMap { ProvinceDirectory.province(code: $0) }, in: language)
  }

  /// "xã Tiểu Cần, Vĩnh Long"
  package var line: String { line(behind: "") }

  /// An address with the units that it does not name already. Only a whole part between commas is a name: "12 đường An Bình Đông"
  /// does not say that it lies in An Bình.
  package func line(behind address: String) -> String {
    var line = address
    func append(_ title: String) { line += (line.isEmpty ? "" : ", ") + title }
    if let (unit, title) = commune, !Self.isNamed(unit.name, in: address, unit.isNamed) { append(title) }
    if let (unit, title) = province, !Self.isNamed(unit.name.vi, in: address, unit.isNamed) { append(title) }
    return line
  }

  /// Most addresses do not even hold the letters of the name, which is quickly seen.
  private static func isNamed(_ name: String, in address: String, _ isUnit: (Substring) -> Bool) -> Bool {
    ByteSearch.holds(address, name) && address.split { $0 == "," || $0 == ";" }.contains(where: isUnit)
  }
}

extension Location {
  /// The address in one line: what the author wrote, and the commune and province that it does not name already.
  package func line(in language: Language) -> String {
    AddressUnits(of: self, in: language).line(behind: address?.text(in: language).text ?? "")
  }
}

extension Commune {
  /// `xã Tiểu Cần`, `Tiểu Cần commune`: readers of other languages get English.
  package func title(in language: Language) -> String {
    language == .vietnamese ? fullName : "\(name) \(kind.name.en)"
  }
}
