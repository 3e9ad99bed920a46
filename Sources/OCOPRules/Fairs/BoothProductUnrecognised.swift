import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let boothProductUnrecognised = Rule(
    id: "booth-product-unrecognised", severity: .warning,
    title: BilingualText(
      vi: "Sản phẩm bày ở sự kiện chưa có quyết định công nhận", en: "A product at an event without a recognition"),
    why: BilingualText(
      vi: "Hội chợ OCOP thường chỉ nhận sản phẩm từ 3 sao. Trang không có quyết định nào cho sản phẩm này.",
      en: "OCOP fairs usually take products of 3 stars or more. The site has no decision on this one."),
    sources: [.fairs],
    remedy: BilingualText(
      vi: "Thêm quyết định vào 'certifications', hoặc bỏ sản phẩm khỏi gian.",
      en: "Add its decision to 'certifications', or take the product out."),
    bad: "- {number: A-12, products: [san-pham-moi]}",
    good: "- {number: A-12, products: [mat-hoa-dua]}",
    check: .showcase { rule, context in
      guard context.isComplete(.certification) else { return [] }
      return context.showcase.fairs.flatMap { fair in
        fair.booths.flatMap { booth in
          booth.products.enumerated().compactMap { position, index -> Finding? in
            guard case .unknown = StandingAtFair(of: index, at: fair, in: context) else { return nil }
            return rule.finding(
              .field(fair.file, "booths", booth.position, "products", position),
              vi: "'\(context.showcase.products[index].key)' chưa có quyết định công nhận nào trên trang",
              en: "The site has no decision on '\(context.showcase.products[index].key)'",
              hint: BilingualText(
                vi: "Thêm quyết định vào 'certifications', hoặc bỏ sản phẩm khỏi gian",
                en: "Add its decision to 'certifications', or take the product out"))
          }
        }
      }
    })
}
