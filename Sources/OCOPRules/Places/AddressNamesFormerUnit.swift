import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let addressNamesFormerUnit = Rule(
    id: "address-names-former-unit", severity: .warning,
    title: BilingualText(
      vi: "Địa chỉ ghi huyện, quận, thị xã hoặc tỉnh không còn", en: "An address with a unit that no longer exists"),
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
      let showcase = context.showcase
      let addresses: [(file: String, address: LocalizedText?)] =
        showcase.producers.map { ($0.file, $0.location.address) }
        + showcase.places.map { ($0.file, $0.location.address) }
      return addresses.compactMap { file, address -> Finding? in
        guard let text = address?.original.text, let unit = formerUnit(in: text) else { return nil }
        return rule.finding(
          .field(file, "address"), vi: "Địa chỉ ghi \(Wording.quote(unit)), đơn vị này không còn từ 01/07/2025",
          en: "The address names \(Wording.quote(unit)), which no longer exists since 2025-07-01",
          hint: BilingualText(
            vi: "Chuyển địa chỉ cũ sang 'formerAddress', ở đây chỉ giữ số nhà, ấp, đường",
            en: "Move the old address to 'formerAddress' and keep street and hamlet here"))
      }
    })

  /// The first part of an address, between commas, that names a district or a province of before.
  private static func formerUnit(in address: String) -> String? {
    address.split { ",;-–".contains($0) }.lazy.compactMap { part -> String? in
      let words = String(part.drop { $0 == " " })
      let key = VietnameseSpelling.compareKey(words)
      if ["huyện ", "quận ", "thị xã ", "thị trấn "].contains(where: { key.hasPrefix($0) }) { return words }
      guard key.hasPrefix("tỉnh ") else { return nil }
      if case .former = ProvinceDirectory.find(words) { return words }
      return nil
    }.first
  }
}
