import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let starsNotAwarded = Rule(
    id: "stars-not-awarded", severity: .error,
    title: BilingualText(
      vi: "Chỉ hạng 3, 4, 5 sao mới được công nhận", en: "Only 3, 4 and 5 stars are recognised"),
    why: BilingualText(
      vi: "Sản phẩm 1 hoặc 2 sao được chấm điểm nhưng không có quyết định công nhận và không có giấy chứng nhận.",
      en: "A product of 1 or 2 stars has been scored, but gets neither decision nor certificate."),
    sources: [.law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Sửa số sao theo quyết định, hoặc bỏ dòng đó khỏi 'results'.",
      en: "Mend the stars after the decision, or take the line out of 'results'."),
    bad: "- {product: mat-hoa-dua, stars: 2, score: 45}",
    good: "- {product: mat-hoa-dua, stars: 3, score: 55}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision in
        decision.results.compactMap { result -> Finding? in
          guard let stars = result.stars, !Authority.awardedStars.contains(stars) else { return nil }
          return rule.finding(
            result.place(in: decision, "stars"),
            vi: "\(stars) sao không được công nhận; quyết định chỉ có 3, 4 hoặc 5 sao",
            en: "'\(stars)' stars are not recognised; a decision has 3, 4 or 5",
            hint: BilingualText(
              vi: "Sửa 'stars' theo quyết định, hoặc xóa dòng này",
              en: "Mend 'stars' after the decision, or delete the line"))
        }
      }
    })
}
