import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let productCodeYear = Rule(
    id: "product-code-year", severity: .warning,
    title: BilingualText(
      vi: "Năm trong mã số không khớp với quyết định hoặc với dạng mã",
      en: "A year in the code that fits neither decision nor shape"),
    why: BilingualText(
      vi:
        "Số cuối của mã là năm đánh giá: cùng năm hoặc trước năm của quyết định một năm. Mã không có huyện chỉ có từ 2025, mã có "
        + "huyện chỉ đến 2026.",
      en:
        "The last number is the year of the evaluation: the decision's year or the one before. Codes without a district exist "
        + "since 2025 only, codes with one until 2026."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(vi: "Chép lại mã trên giấy chứng nhận.", en: "Copy the code from the certificate."),
    bad: "code: 86-29341-1-2019",
    good: "code: 86-29341-1-2026",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        guard let text = product.code, let code = ProductCode(text) else { return nil }
        let place = ContentPlace.field(product.file, "code")
        if code.year > context.showcase.asOf.year {
          return rule.finding(
            place, vi: "Năm \(code.year) trong mã \(Wording.quote(text)) chưa tới",
            en: "The year \(code.year) of the code \(Wording.quote(text)) has not come yet")
        }
        guard isShapeInUse(code) else {
          return rule.finding(
            place,
            vi:
              "Mã \(Wording.quote(text)) \(code.isPresentShape ? "không có" : "có") huyện, dạng này không dùng trong năm "
              + "\(code.year)",
            en:
              "The code \(Wording.quote(text)) has \(code.isPresentShape ? "no" : "a") district, which was not the form of "
              + "\(code.year)",
            hint: BilingualText(vi: "Chép lại mã trên giấy chứng nhận", en: "Copy the code from the certificate"))
        }
        let years = context.showcase.histories[index].recognitions.map(\.issued.year)
        guard !years.isEmpty, !years.contains(where: { $0 == code.year || $0 == code.year + 1 }) else { return nil }
        let known = years.map(String.init).joined(separator: ", ")
        return rule.finding(
          place,
          vi: "Mã \(Wording.quote(text)) ghi năm đánh giá \(code.year), nhưng quyết định công nhận là năm \(known)",
          en: "The code \(Wording.quote(text)) names \(code.year), but the product was recognised in \(known)",
          hint: BilingualText(
            vi: "Xem lại năm trong mã và ngày của quyết định", en: "Look at the year of the code and at the decision"))
      }
    })

  /// Whether some rules in force during the code's year knew its shape.
  private static func isShapeInUse(_ code: ProductCode) -> Bool {
    Regime.all.contains { regime in
      guard regime.from.year <= code.year, regime.until.map({ $0.year >= code.year }) ?? true else { return false }
      switch regime.productCode {
      case .both: return true
      case .present: return code.isPresentShape
      case .former: return !code.isPresentShape
      }
    }
  }
}
