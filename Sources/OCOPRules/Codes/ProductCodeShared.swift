import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let productCodeShared = Rule(
    id: "product-code-shared", severity: .error,
    title: BilingualText(vi: "Hai sản phẩm cùng một mã số OCOP", en: "Two products with one OCOP code"),
    why: BilingualText(
      vi: "Mã số là của một sản phẩm; trùng thì một trong hai ghi nhầm.",
      en: "A code belongs to one product; shared, one of the two is a slip."),
    sources: [.law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Sửa một trong hai theo giấy chứng nhận.", en: "Mend one of the two after the certificates."),
    bad: "# hai sản phẩm\ncode: 86-29341-1-2026",
    good: "# mỗi sản phẩm một mã\ncode: 86-29341-2-2026",
    check: .showcase { rule, context in
      context.showcase.products.repeats(by: \.code).map { product, owner in
        let code = Wording.quote(product.code ?? "")
        return rule.finding(
          .field(product.file, "code"), vi: "Mã \(code) đã là của \(Wording.quote(owner.name.original.text))",
          en: "The code \(code) is that of \(Wording.quote(owner.name.original.text)) already",
          hint: BilingualText(
            vi: "So với hai giấy chứng nhận rồi sửa một tệp",
            en: "Compare with both certificates and mend one of the files"),
          related: [Finding.Related(.field(owner.file, "code"), vi: "sản phẩm kia", en: "the other product")])
      }
    })
}
