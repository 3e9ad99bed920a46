import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let gtinNotForSale = Rule(
    id: "gtin-not-for-sale", severity: .warning,
    title: BilingualText(
      vi: "GTIN thuộc dãy dùng nội bộ hoặc dãy không dành cho hàng hóa",
      en: "A GTIN of a range for internal use or for no goods"),
    why: BilingualText(
      vi:
        "Mã bắt đầu bằng 02, 04, 20–29 do cửa hàng tự đặt, 977–979 là báo và sách, 98–99 là phiếu. Mã ấy trùng nhau giữa các nơi, "
        + "không dùng để truy xuất được.",
      en:
        "Numbers from 02, 04, 20–29 are a shop's own, 977–979 are papers and books, 98–99 coupons. They repeat from place to "
        + "place and cannot trace anything."),
    sources: [
      .standard(
        BilingualText(
          vi: "GS1 General Specifications, mục 1.4 (tiền tố GS1)",
          en: "GS1 General Specifications, section 1.4 (GS1 prefixes)"))
    ],
    remedy: BilingualText(
      vi: "Dùng mã do GS1 Việt Nam cấp (893…), hoặc bỏ 'gtin'.",
      en: "Use a number from GS1 Vietnam (893…), or drop 'gtin'."),
    bad: "gtin: \"2001234567893\"",
    good: "gtin: \"9521234567899\"",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        guard let gtin = product.gtin, let use = gtin.reservedUse else { return nil }
        return rule.finding(
          .field(product.file, "gtin"),
          vi:
            "Tiền tố \(gtin.prefix) \(use == .inStore ? "dùng nội bộ trong cửa hàng" : "không dành cho hàng hóa này")",
          en: "The prefix \(gtin.prefix) is \(use == .inStore ? "for internal use in shops" : "not for such goods")",
          hint: BilingualText(
            vi: "Dùng mã do GS1 Việt Nam cấp (bắt đầu bằng 893), hoặc xóa dòng 'gtin'",
            en: "Use a number from GS1 Vietnam (it begins with 893), or delete the line 'gtin'"))
      }
    })
}
