import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let revocationWithoutRecognition = Rule(
    id: "revocation-without-recognition", severity: .error,
    title: BilingualText(
      vi: "Thu hồi một sản phẩm mà quyết định không công nhận",
      en: "A revocation of what the decision did not recognise"),
    why: BilingualText(
      vi:
        "Thu hồi ghi trong chính quyết định đã công nhận sản phẩm. Ghi nhầm khóa thì sản phẩm bị thu hồi vẫn hiện sao.",
      en:
        "A revocation stands in the decision that recognised the product. With a wrong key the revoked product keeps its "
        + "stars."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8"))],
    remedy: BilingualText(
      vi: "Sửa khóa sản phẩm, hoặc chuyển dòng này sang quyết định đã công nhận sản phẩm.",
      en: "Mend the product's key, or move the line to the decision that recognised it."),
    bad: "results:\n  - {product: mat-hoa-dua, stars: 4}\nrevocations:\n  - {product: duong-hoa-dua, date: 2026-01-15}",
    good: "results:\n  - {product: mat-hoa-dua, stars: 4}\nrevocations:\n  - {product: mat-hoa-dua, date: 2026-01-15}",
    check: .showcase { rule, context in
      context.showcase.certifications.flatMap { decision in
        decision.revocations.compactMap { revocation -> Finding? in
          guard !decision.namedProducts(context.showcase.productsOfProducer).contains(revocation.product),
            !["results", "products", "producers"].contains(where: { context.isAtFault($0, in: decision.file) })
          else { return nil }
          let key = context.showcase.products[revocation.product].key
          let last = decision.isRecognition ? context.showcase.histories[revocation.product].recognitions.last : nil
          let other = last.map { context.showcase.certifications[$0.certification] }
          return rule.finding(
            .field(decision.file, "revocations", revocation.position, "product"),
            vi:
              "\(decision.isRecognition ? "Quyết định này không công nhận" : "Giấy này không chứng nhận") sản phẩm '\(key)', "
              + "nên không thu hồi được",
            en:
              "This \(decision.isRecognition ? "decision did not recognise" : "certificate does not cover") the product "
              + "'\(key)', so it cannot be revoked here",
            hint: other.map {
              BilingualText(
                vi: "Chuyển dòng này sang tệp \($0.file)", en: "Move the line to the file \($0.file)")
            } ?? BilingualText(vi: "Xem lại khóa sản phẩm", en: "Look at the product's key"))
        }
      }
    })
}
