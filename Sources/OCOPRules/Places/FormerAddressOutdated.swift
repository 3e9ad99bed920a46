import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let formerAddressOutdated = Rule(
    id: "former-address-outdated", severity: .warning,
    title: BilingualText(
      vi: "Nhãn mang địa chỉ cũ không còn được dùng", en: "Labels with the old address are no longer allowed"),
    why: BilingualText(
      vi: "Nhãn in địa chỉ trước sắp xếp được dùng tối đa hai năm, đến khoảng 01/07/2027.",
      en: "Labels with the address from before the reorganisation may be used for two years, until about 2027-07-01."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("98.5"))],
    remedy: BilingualText(
      vi: "Báo chủ thể in nhãn mới, rồi bỏ 'formerAddress'.", en: "Ask for new labels, then drop 'formerAddress'."),
    bad: "formerAddress: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh   # xem ngày 2027-08-01",
    good: "commune: Tiểu Cần",
    check: .showcase { rule, context in
      let last = Reorganisation.formerLabelsUntil
      guard context.showcase.asOf > last else { return [] }
      return context.showcase.products.compactMap { product -> Finding? in
        guard product.location.formerAddress != nil else { return nil }
        return rule.finding(
          .field(product.file, "formerAddress"),
          vi: "Nhãn mang địa chỉ cũ chỉ được dùng đến \(last.vietnamese)",
          en: "Labels with the old address were allowed until \(last) only",
          hint: BilingualText(
            vi: "Báo chủ thể in nhãn mới, rồi xóa dòng 'formerAddress'", en: "Ask for new labels, then delete the line")
        )
      }
    })
}
