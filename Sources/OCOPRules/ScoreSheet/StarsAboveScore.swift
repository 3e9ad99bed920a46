import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let starsAboveScore = Rule(
    id: "stars-above-score", severity: .error,
    title: BilingualText(vi: "Số sao cao hơn số điểm cho phép", en: "More stars than the score carries"),
    why: BilingualText(
      vi: "5 sao từ 90 điểm, 4 sao từ 70, 3 sao từ 50. Trang ghi nhiều sao hơn số điểm là trang nói sai về sản phẩm.",
      en: "5 stars from 90 points, 4 from 70, 3 from 50. A page with more stars than that says what is not true."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 148/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Xem lại quyết định rồi sửa 'stars' hoặc 'score' cho khớp.",
      en: "Look at the decision and mend 'stars' or 'score'."),
    bad: "- {product: mat-hoa-dua, stars: 4, score: 68}",
    good: "- {product: mat-hoa-dua, stars: 3, score: 68}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let stars = result.stars, Authority.awardedStars.contains(stars), let score = result.score,
          score >= Points(0),
          score <= Points(100)
        else {
          return []
        }
        let lawful = law.regime.bands.stars(for: score)
        guard stars > lawful else { return [] }
        let least = law.regime.bands.least(for: stars)
        let carried =
          lawful < 3
          ? BilingualText(vi: "\(score) điểm chưa đủ 3 sao", en: "\(score) points do not reach 3 stars")
          : BilingualText(vi: "\(score) điểm chỉ đủ \(lawful) sao", en: "\(score) points carry only \(lawful) stars")
        return [
          rule.finding(
            result.place(in: decision, "stars"), vi: "\(carried.vi), nhưng ghi \(stars) sao",
            en: "\(carried.en), but \(stars) are given",
            hint: BilingualText(
              vi:
                "\(lawful < 3 ? "Xem lại quyết định" : "Sửa 'stars' thành \(lawful)"), hoặc sửa 'score': \(stars) sao "
                + "cần ít nhất \(least) điểm",
              en:
                "\(lawful < 3 ? "Look at the decision" : "Change 'stars' to \(lawful)"), or mend 'score': \(stars) stars "
                + "need at least \(least) points"))
        ]
      }
    })
}
