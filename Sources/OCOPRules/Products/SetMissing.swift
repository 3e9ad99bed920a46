import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let setMissing = Rule(
    id: "set-missing", severity: .warning,
    title: BilingualText(vi: "Sản phẩm chưa ghi bộ sản phẩm", en: "A product without its product set"),
    why: BilingualText(
      vi: "Bộ sản phẩm (1 đến 26) quyết định ngành hàng, phiếu chấm và chỗ của sản phẩm trong danh sách.",
      en: "The product set (1 to 26) decides the sector, the score sheet and where the product is listed."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("I"))],
    remedy: BilingualText(vi: "Thêm 'set' với số của bộ.", en: "Add 'set' with the number of the set."),
    bad: "name: Mật hoa dừa",
    good: "name: Mật hoa dừa\nset: 8",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        guard product.set == nil, !context.isAtFault("set", in: product.file) else { return nil }
        return rule.finding(
          .field(product.file, "name"), vi: "\(Wording.quote(product.name.original.text)) chưa ghi bộ sản phẩm",
          en: "\(Wording.quote(product.name.original.text)) names no product set",
          hint: BilingualText(
            vi: "Thêm dòng 'set' với số từ 1 đến 26",
            en: "Add a line 'set' with a number from 1 to 26"))
      }
    })
}
