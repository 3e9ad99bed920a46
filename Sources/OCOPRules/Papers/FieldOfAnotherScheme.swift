import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let fieldOfAnotherScheme = Rule(
    id: "field-of-another-scheme", severity: .error,
    title: BilingualText(
      vi: "Mục của loại giấy khác", en: "A field of another kind of certificate"),
    why: BilingualText(
      vi:
        "Chỉ quyết định OCOP ('scheme: ocop') có 'results' và cho sao, có cấp ('level'), lý do đánh giá ('kind') và bộ tiêu chí "
        + "('regime'); giấy khác kê sản phẩm trong 'products', chủ thể trong 'producers'. Ghi lẫn thì sản phẩm mất sao, hoặc giấy "
        + "khác trông như cho sao.",
      en:
        "Only OCOP decisions ('scheme: ocop') have 'results' and give stars, and have a 'level', a 'kind' and a 'regime'; other "
        + "certificates list 'products' and 'producers'. Mixed up, a product loses its stars, or another certificate seems to "
        + "give some."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa 'scheme', hoặc chuyển các dòng sang đúng mục.",
      en: "Mend 'scheme', or move the lines to the right field."),
    bad: "scheme: haccp\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    good: "scheme: haccp\nproducts: [mat-hoa-dua]",
    check: .showcase { rule, context in
      context.showcase.certifications.flatMap { certification in
        strangeFields(of: certification).map { field in
          rule.finding(
            .field(certification.file, field),
            vi: "'\(field)' không dùng với 'scheme: \(certification.scheme)'",
            en: "'\(field)' does not go with 'scheme: \(certification.scheme)'",
            hint: certification.isRecognition
              ? BilingualText(
                vi: "Quyết định OCOP ghi sản phẩm trong 'results': '- {product: …, stars: …}'",
                en: "An OCOP decision names products in 'results': '- {product: …, stars: …}'")
              : field == "results"
                ? BilingualText(
                  vi: "Nếu là quyết định OCOP, sửa thành 'scheme: ocop'; nếu không, kê sản phẩm trong 'products'",
                  en: "If this is an OCOP decision, write 'scheme: ocop'; if not, list the products in 'products'")
                : BilingualText(
                  vi: "Xóa dòng '\(field)'; nếu là quyết định OCOP thì sửa thành 'scheme: ocop'",
                  en: "Delete the line '\(field)'; if this is an OCOP decision, write 'scheme: ocop'"))
        }
      }
    })

  private static func strangeFields(of certification: Certification) -> [String] {
    let written: [(field: String, isThere: Bool)] =
      certification.isRecognition
      ? [("products", !certification.products.isEmpty), ("producers", !certification.producers.isEmpty)]
      : [
        ("results", !certification.results.isEmpty), ("level", certification.level != nil),
        ("kind", certification.resultKind != nil), ("regime", certification.regime != nil),
      ]
    let strange = written.filter(\.isThere).map(\.field)
    // What names results is a decision with a slip in its scheme: its other lines are right.
    return strange.first == "results" ? ["results"] : strange
  }
}
