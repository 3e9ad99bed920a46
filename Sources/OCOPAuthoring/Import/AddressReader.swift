package import OCOPLaw
import OCOPText

/// Takes an address of a list apart, as far as that is certain.
package struct AddressReader {
  /// Number, street, hamlet.
  package private(set) var address: String?
  /// Today's commune.
  package private(set) var commune: Commune?
  /// The whole text, where it names units that are no more.
  package private(set) var formerAddress: String?

  /// - Parameter province: two-digit code under which communes are looked for.
  package init(_ text: String, province: String?) {
    var parts = text.split(separator: ",").map { FieldInput.trimmed(String($0)) }.filter { !$0.isEmpty }
    if parts.contains(where: Self.isFormer) {
      formerAddress = text
      return
    }
    var code = province
    if let last = parts.last, case .present(let named) = ProvinceDirectory.find(last), parts.count > 1 {
      code = named.code
      parts.removeLast()
    }
    guard let index = parts.lastIndex(where: { Self.commune($0, in: code) != nil }) else {
      address = text
      return
    }
    commune = Self.commune(parts[index], in: code)
    parts.removeSubrange(index...)
    address = parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A district, a town of a province, or a province that was merged: gone since 2025-07-01.
  private static func isFormer(_ part: String) -> Bool {
    if let unit = UnitName(part) {
      if unit.kind.until != nil { return true }
      if unit.kind.levels.contains(.district), case .unknown = ProvinceDirectory.find(part) { return true }
    }
    if case .former = ProvinceDirectory.find(part), CommuneDirectory.find(part, in: nil) == .unknown(suggestion: nil) {
      return true
    }
    return false
  }

  private static func commune(_ part: String, in province: String?) -> Commune? {
    guard let province, case .found(let commune) = CommuneDirectory.find(part, in: province) else { return nil }
    return commune
  }
}
