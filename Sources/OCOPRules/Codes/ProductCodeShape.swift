import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let productCodeShape = Rule(
    id: "product-code-shape", severity: .error,
    title: BilingualText(vi: "Mã số sản phẩm OCOP viết sai dạng", en: "An OCOP product code of the wrong shape"),
    why: BilingualText(
      vi: "Từ 2026 mã gồm tỉnh-xã-số thứ tự-năm (86-29341-1-2026); trước đó có thêm huyện (83-829-28780-3-2022).",
      en: "Since 2026 the code is province-commune-number-year (86-29341-1-2026); before, with the district "
        + "(83-829-28780-3-2022)."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(vi: "Chép lại mã trên giấy chứng nhận.", en: "Copy the code from the certificate."),
    bad: "code: 86-29341-01-26",
    good: "code: 86-29341-1-2026",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        guard let code = product.code, ProductCode(code) == nil else { return nil }
        let mended = code.replacing("–", with: "-").replacing(" ", with: "").replacing(".", with: "-")
        let hint =
          ProductCode(mended) != nil
          ? BilingualText(vi: "Viết \(Wording.quote(mended))", en: "Write \(Wording.quote(mended))")
          : BilingualText(
            vi: "Viết theo dạng tỉnh-xã-số thứ tự-năm, ví dụ 86-29341-1-2026; số thứ tự không có số 0 ở đầu",
            en: "Write province-commune-number-year, as 86-29341-1-2026; the number has no leading zero")
        return rule.finding(
          .field(product.file, "code"), vi: "\(Wording.quote(code)) không phải là mã số sản phẩm OCOP",
          en: "\(Wording.quote(code)) is not an OCOP product code", hint: hint)
      }
    })
}
