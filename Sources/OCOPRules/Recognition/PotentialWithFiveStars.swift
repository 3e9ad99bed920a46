import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let potentialWithFiveStars = Rule(
    id: "potential-with-five-stars", severity: .error,
    title: BilingualText(
      vi: "Vừa tiềm năng 5 sao, vừa đã 5 sao", en: "Both proposed for five stars and given them"),
    why: BilingualText(
      vi:
        "Tiềm năng 5 sao là đang chờ Bộ quyết định, chưa phải 5 sao. Trang không được hiện 5 sao trước khi có quyết định.",
      en: "A potential five-star product waits for the ministry. No page may show five stars before the decision."),
    sources: [.law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Bỏ 'stars' khi đang chờ; bỏ 'potential' khi Bộ đã quyết định.",
      en: "Drop 'stars' while it waits; drop 'potential' once the ministry has decided."),
    bad: "- {product: mat-hoa-dua, stars: 5, potential: true, score: 92}",
    good: "- {product: mat-hoa-dua, potential: true, score: 92}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision in
        decision.results.compactMap { result -> Finding? in
          guard result.isPotential, result.stars == 5 else { return nil }
          return rule.finding(
            result.place(in: decision, "potential"), vi: "Sản phẩm đã ghi 5 sao thì không còn là tiềm năng 5 sao",
            en: "A product given 5 stars is no longer a potential one",
            hint: BilingualText(
              vi: "Bỏ 'stars: 5' nếu đang chờ Bộ, hoặc bỏ 'potential' nếu đã có quyết định",
              en: "Drop 'stars: 5' if the ministry has not decided, or 'potential' if it has"))
        }
      }
    })
}
