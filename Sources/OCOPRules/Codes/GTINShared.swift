import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let gtinShared = Rule(
    id: "gtin-shared", severity: .error,
    title: BilingualText(vi: "Hai sản phẩm cùng một mã GTIN", en: "Two products with one GTIN"),
    why: BilingualText(
      vi: "Mỗi mặt hàng một GTIN. Trùng mã thì máy quét ở quầy và trang truy xuất đều mở nhầm sản phẩm.",
      en: "Each item has a GTIN of its own. Shared, tills and trace pages open the wrong product."),
    sources: [.standard("TCVN 13274:2020"), .standard("TCVN 6939"), .law("NĐ 37/2026/NĐ-CP", .article("28"))],
    remedy: BilingualText(
      vi: "So với bao bì rồi sửa một trong hai.", en: "Compare with the packages and mend one of the two."),
    bad: "# mat-hoa-dua và duong-hoa-dua\ngtin: \"9521234567899\"",
    good: "# mỗi sản phẩm một mã\ngtin: \"9521234567899\"",
    check: .showcase { rule, context in
      context.showcase.products.repeats(by: \.gtin?.digits14).map { product, owner in
        rule.finding(
          .field(product.file, "gtin"), vi: "Mã GTIN này đã là của \(Wording.quote(owner.name.original.text))",
          en: "This GTIN is that of \(Wording.quote(owner.name.original.text)) already",
          hint: BilingualText(
            vi: "So với mã vạch trên hai bao bì rồi sửa một trong hai tệp",
            en: "Compare with the bars on both packages and mend one of the files"),
          related: [Finding.Related(.field(owner.file, "gtin"), vi: "sản phẩm kia", en: "the other product")])
      }
    })
}
