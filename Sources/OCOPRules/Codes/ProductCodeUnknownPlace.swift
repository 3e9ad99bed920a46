import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let productCodeUnknownPlace = Rule(
    id: "product-code-unknown-place", severity: .error,
    title: BilingualText(
      vi: "Mã số sản phẩm mang mã tỉnh hoặc mã xã không có", en: "A product code of a province or commune that is none"),
    why: BilingualText(
      vi:
        "Hai chữ số đầu là mã tỉnh, năm chữ số là mã xã. Mã mới dùng danh mục từ 01/07/2025, mã cũ (có huyện) dùng danh mục "
        + "trước đó.",
      en:
        "The first two digits are the province, the five digits the commune. A new code uses the list since 2025-07-01, an "
        + "old one (with a district) the list before."),
    sources: [.law("QĐ 19/2025/QĐ-TTg"), .law("QĐ 124/2004/QĐ-TTg"), .law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(vi: "Chép lại mã trên giấy chứng nhận.", en: "Copy the code from the certificate."),
    bad: "code: 86-99999-1-2026",
    good: "code: 86-29341-1-2026",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        guard let text = product.code, let code = ProductCode(text), let fault = fault(of: code) else { return nil }
        return rule.finding(
          .field(product.file, "code"), vi: "\(Wording.quote(text)): \(fault.vi)",
          en: "\(Wording.quote(text)): \(fault.en)",
          hint: BilingualText(vi: "Xem lại mã trên giấy chứng nhận", en: "Look at the code on the certificate"))
      }
    })

  private static func fault(of code: ProductCode) -> BilingualText? {
    guard code.isPresentShape else {
      guard ProvinceDirectory.former(code: code.province) == nil else { return nil }
      return BilingualText(
        vi: "trước 01/07/2025 không có tỉnh mã \(code.province)",
        en: "no province had the code \(code.province) before 2025-07-01")
    }
    guard let province = ProvinceDirectory.province(code: code.province) else {
      guard let former = ProvinceDirectory.former(code: code.province),
        let present = ProvinceDirectory.province(code: former.presentCode)
      else {
        return BilingualText(vi: "không có tỉnh mã \(code.province)", en: "no province has the code \(code.province)")
      }
      return BilingualText(
        vi: "\(code.province) là mã cũ của \(former.name), nay là \(present.code) \(present.name.vi)",
        en: "\(code.province) was the code of \(former.name), today \(present.code) \(present.name.en)")
    }
    guard let commune = CommuneDirectory.commune(code: code.commune) else {
      return BilingualText(vi: "không có xã mã \(code.commune)", en: "no commune has the code \(code.commune)")
    }
    guard commune.provinceCode != province.code else { return nil }
    let own = ProvinceDirectory.province(code: commune.provinceCode)
    return BilingualText(
      vi: "\(commune.fullName) (\(commune.code)) thuộc \(own?.fullName ?? ""), không thuộc \(province.fullName)",
      en: "\(commune.name) (\(commune.code)) lies in \(own?.name.en ?? ""), not in \(province.name.en)")
  }
}
