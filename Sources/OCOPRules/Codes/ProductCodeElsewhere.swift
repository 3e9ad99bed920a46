import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let productCodeElsewhere = Rule(
    id: "product-code-elsewhere", severity: .warning,
    title: BilingualText(
      vi: "Mã số sản phẩm của nơi khác với địa chỉ sản phẩm", en: "A product code of another place than the product's"),
    why: BilingualText(
      vi:
        "Mã số mang mã xã nơi sản phẩm được đánh giá. Bảy mã tỉnh đổi nghĩa ngày 01/07/2025 (15, 24, 44, 52, 80, 82, 91), nên mã "
        + "cũ và mã mới phải đọc theo danh mục của mình.",
      en:
        "The code names the commune where the product was evaluated. Seven province codes changed their meaning on 2025-07-01 "
        + "(15, 24, 44, 52, 80, 82, 91), so old and new codes are read with a list each."),
    sources: [.law("QĐ 19/2025/QĐ-TTg"), .law("NQ 202/2025/QH15")],
    remedy: BilingualText(
      vi: "Sửa 'code', hoặc 'commune' và 'province' của sản phẩm.",
      en: "Mend 'code', or the product's 'commune' and 'province'."),
    bad: "commune: Tiểu Cần\nprovince: Vĩnh Long\ncode: 01-00004-1-2026",
    good: "commune: Tiểu Cần\nprovince: Vĩnh Long\ncode: 86-29341-1-2026",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        guard let text = product.code, let code = ProductCode(text),
          let own = context.showcase.provinceOf(product: index),
          let place = place(of: code)
        else { return nil }
        let isElsewhere =
          place.province != own
          || (place.commune != nil && product.location.commune.map { $0 != place.commune } ?? false)
        guard isElsewhere else { return nil }
        return rule.finding(
          .field(product.file, "code"), vi: "Mã \(Wording.quote(text)) là của \(place.name.vi), sản phẩm ở nơi khác",
          en: "The code \(Wording.quote(text)) is of \(place.name.en), the product is elsewhere",
          hint: BilingualText(
            vi: "Xem lại 'code', hoặc 'commune' và 'province'", en: "Look at 'code', or at 'commune' and 'province'"))
      }
    })

  /// Where a code leads today; nil where its places do not exist, which another rule reports.
  private static func place(of code: ProductCode) -> (province: String, commune: String?, name: BilingualText)? {
    guard code.isPresentShape else {
      guard let former = ProvinceDirectory.former(code: code.province),
        let present = ProvinceDirectory.province(code: former.presentCode)
      else { return nil }
      let name =
        former.name == present.name.vi
        ? BilingualText(vi: present.fullName, en: present.name.en)
        : BilingualText(
          vi: "\(former.name) (mã cũ \(former.code), nay thuộc \(present.name.vi))",
          en: "\(former.name) (old code \(former.code), today in \(present.name.en))")
      return (present.code, nil, name)
    }
    guard let commune = CommuneDirectory.commune(code: code.commune), commune.provinceCode == code.province,
      let province = ProvinceDirectory.province(code: code.province)
    else { return nil }
    return (
      province.code, commune.code,
      BilingualText(vi: "\(commune.fullName), \(province.fullName)", en: "\(commune.name), \(province.name.en)")
    )
  }
}
