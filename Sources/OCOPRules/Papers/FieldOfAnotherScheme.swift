import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let fieldOfAnotherScheme = Rule(
    id: "field-of-another-scheme", severity: .error,
    title: BilingualText(
      vi: "Mục của loại giấy khác", en: "A field of another kind of certificate"),
    why: BilingualText(
      vi:
        "Chỉ quyết định OCOP ('scheme: ocop') có 'results' và cho sao; giấy khác kê sản phẩm trong 'products', chủ thể "
        + "trong 'producers'. Ghi lẫn thì sản phẩm mất sao, hoặc giấy khác trông như cho sao.",
      en:
        "Only OCOP decisions ('scheme: ocop') have 'results' and give stars; other certificates list 'products' and "
        + "'producers'. Mixed up, a product loses its stars, or another certificate seems to give some."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa 'scheme', hoặc chuyển các dòng sang đúng mục.",
      en: "Mend 'scheme', or move the lines to the right field."),
    bad: "scheme: haccp\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    good: "scheme: haccp\nproducts: [mat-hoa-dua]",
    check: .showcase { rule, context in
      context.showcase.certifications.flatMap { certification in
        let strange: [(field: String, isThere: Bool)] =
          certification.isRecognition
          ? [("products", !certification.products.isEmpty), ("producers", !certification.producers.isEmpty)]
          : [("results", !certification.results.isEmpty)]
        return strange.filter(\.isThere).map { field, _ in
          rule.finding(
            .field(certification.file, field),
            vi: "'\(field)' không dùng với 'scheme: \(certification.scheme)'",
            en: "'\(field)' does not go with 'scheme: \(certification.scheme)'",
            hint: certification.isRecognition
              ? BilingualText(
                vi: "Quyết định OCOP ghi sản phẩm trong 'results': '- {product: …, stars: …}'",
                en: "An OCOP decision names products in 'results': '- {product: …, stars: …}'")
              : BilingualText(
                vi: "Nếu là quyết định OCOP, sửa thành 'scheme: ocop'; nếu không, kê sản phẩm trong 'products'",
                en: "If this is an OCOP decision, write 'scheme: ocop'; if not, list the products in 'products'"))
        }
      }
    })
}
