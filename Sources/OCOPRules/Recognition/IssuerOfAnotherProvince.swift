import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuerOfAnotherProvince = Rule(
    id: "issuer-of-another-province", severity: .warning,
    title: BilingualText(
      vi: "Quyết định của tỉnh khác với tỉnh của sản phẩm", en: "A decision of another province than the product's"),
    why: BilingualText(
      vi: "UBND tỉnh chỉ công nhận sản phẩm của tỉnh mình (kể cả các tỉnh cũ nay đã nhập vào).",
      en: "A province recognises products of its own (the former provinces that became part of it included)."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("NQ 202/2025/QH15")],
    remedy: BilingualText(
      vi: "Sửa khóa sản phẩm trong 'results', tên cơ quan, hoặc tỉnh của sản phẩm.",
      en: "Mend the product's key in 'results', the issuer, or the product's province."),
    bad: "issuer: UBND tỉnh Lâm Đồng   # sản phẩm ở Vĩnh Long",
    good: "issuer: UBND tỉnh Trà Vinh   # nay thuộc Vĩnh Long",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        let issuer = decision.issuer.original.text
        guard let province = IssuerName(issuer, on: decision.issued).province else { return [] }
        let foreign = decision.results.filter { result in
          context.showcase.provinceOf(product: result.product).map { $0 != province } ?? false
        }
        guard !foreign.isEmpty else { return [] }
        if foreign.count == decision.results.count, foreign.count > 1 {
          return [
            rule.finding(
              .field(decision.file, "issuer"),
              vi: "Cả \(foreign.count) sản phẩm của quyết định này ở tỉnh khác với \(Wording.quote(issuer))",
              en: "All \(foreign.count) products of this decision lie in another province than "
                + Wording.quote(issuer),
              hint: BilingualText(
                vi: "Chép cơ quan ghi trên quyết định, hoặc xem lại 'province' của các sản phẩm",
                en: "Copy the issuer from the decision, or look at the products' 'province'"))
          ]
        }
        return foreign.map { result in
          let product = context.showcase.products[result.product]
          let own =
            context.showcase.provinceOf(product: result.product).flatMap(ProvinceDirectory.province(code:))
          return rule.finding(
            result.place(in: decision, "product"),
            vi: "Sản phẩm '\(product.key)' ở \(own?.fullName ?? ""), nhưng quyết định của \(Wording.quote(issuer))",
            en:
              "The product '\(product.key)' is in \(own?.name.en ?? ""), but the decision is by \(Wording.quote(issuer))",
            hint: BilingualText(
              vi: "Xem lại khóa sản phẩm, hoặc 'province' của sản phẩm",
              en: "Look at the product's key, or at its 'province'"))
        }
      }
    })
}

extension Showcase {
  /// The province of a product, its producer's where it names none, the site's where that names none either.
  func provinceOf(product index: Int) -> String? {
    products[index].location.province ?? producers[products[index].producer].location.province ?? site.province
  }
}
