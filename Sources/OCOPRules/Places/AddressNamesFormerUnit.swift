import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let addressNamesFormerUnit = Rule(
    id: "address-names-former-unit", severity: .warning,
    title: BilingualText(
      vi: "Địa chỉ ghi huyện, quận, thị xã, thành phố hoặc tỉnh không còn",
      en: "An address with a unit that no longer exists"),
    why: BilingualText(
      vi:
        "Từ 01/07/2025 không còn cấp huyện và còn 34 tỉnh, thành phố. Địa chỉ cũ để ở 'formerAddress'; trang hiện cả hai để đối chiếu "
        + "với nhãn in trước đó.",
      en:
        "Since 2025-07-01 there are no districts and 34 provinces. An old address belongs into 'formerAddress'; the page shows "
        + "both, to compare with labels printed before."),
    sources: [.law("NQ 202/2025/QH15"), .law("QĐ 19/2025/QĐ-TTg"), .law("NĐ 37/2026/NĐ-CP", .article("98.5"))],
    remedy: BilingualText(
      vi: "Giữ số nhà, ấp, đường ở 'address'; chuyển địa chỉ cũ sang 'formerAddress'.",
      en: "Keep street and hamlet in 'address'; move the old address to 'formerAddress'."),
    bad: "address: ấp 3, xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh",
    good: "address: ấp 3\ncommune: Tiểu Cần\nformerAddress: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh",
    check: .showcase { rule, context in
      context.showcase.locations.compactMap { written -> Finding? in
        guard let address = written.location.address?.original.text, let unit = formerUnit(in: address) else {
          return nil
        }
        return rule.finding(
          written.place("address"),
          vi: "Địa chỉ ghi \(Wording.quote(unit.name)), đơn vị này không còn từ \(unit.end.vietnamese)",
          en: "The address names \(Wording.quote(unit.name)), which no longer exists since \(unit.end)",
          hint: written.isOffice
            ? BilingualText(
              vi: "Viết địa chỉ với xã, phường và tỉnh, thành phố hiện nay",
              en: "Write the address with today's commune and province")
            : BilingualText(
              vi: "Chuyển địa chỉ cũ sang 'formerAddress', ở đây chỉ giữ số nhà, ấp, đường",
              en: "Move the old address to 'formerAddress' and keep street and hamlet here"))
      }
    })

  /// The first unit in an address that there is no more, with the first day without it. Units stand between commas or hyphens; some names
  /// have a hyphen inside: `tỉnh Bà Rịa - Vũng Tàu`.
  private static func formerUnit(in address: String) -> (name: String, end: CalendarDate)? {
    for part in address.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let pieces = part.split { $0 == "-" || $0 == "–" }
      for first in pieces.indices {
        for last in first..<pieces.endIndex {
          let name = trimmed(part[pieces[first].startIndex..<pieces[last].endIndex])
          if let end = end(ofUnit: name) { return (name, end) }
        }
      }
    }
    return nil
  }

  private static func end(ofUnit text: String) -> CalendarDate? {
    // Shortened, it may be something else: `TT. Thương mại`.
    guard let unit = UnitName(text), !unit.isAbbreviated else { return nil }
    return unit.end
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.last == " " ? start[...(start.lastIndex { $0 != " " } ?? start.startIndex)] : start)
  }
}
