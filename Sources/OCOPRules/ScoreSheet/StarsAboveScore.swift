import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let starsAboveScore = Rule(
    id: "stars-above-score", severity: .error,
    title: BilingualText(vi: "Số sao cao hơn số điểm cho phép", en: "More stars than the score carries"),
    why: BilingualText(
      vi:
        "5 sao từ 90 điểm, 4 sao từ 70, 3 sao từ 50. Trang ghi nhiều sao hơn số điểm là trang nói sai về sản phẩm. Không ghi 'score' thì "
        + "điểm là tổng của ba phần, hoặc của phiếu chấm đã ghi đủ.",
      en:
        "5 stars from 90 points, 4 from 70, 3 from 50. A page with more stars than that says what is not true. Without 'score' the three "
        + "parts make it, or a score sheet that is written in full."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 148/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Xem lại quyết định rồi sửa 'stars' hoặc 'score' cho khớp.",
      en: "Look at the decision and mend 'stars' or 'score'."),
    bad:
      "- {product: mat-hoa-dua, stars: 4, score: 68}\n# hoặc\n- {product: mat-hoa-dua, stars: 4, parts: {A: 28, B: 18, C: 22}}",
    good: "- {product: mat-hoa-dua, stars: 3, score: 68}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let stars = result.stars, Authority.awardedStars.contains(stars),
          let score = law.knownScore(of: result, for: context.showcase.products[result.product]),
          (Points(0)...Points(100)).contains(score.points)
        else { return [] }
        let lawful = law.regime.bands.stars(for: score.most)
        guard stars > lawful else { return [] }
        let least = law.regime.bands.least(for: stars)
        let points = words(for: score)
        let carried =
          lawful < 3
          ? BilingualText(vi: "\(points.vi) chưa đủ 3 sao", en: "\(points.en) do not reach 3 stars")
          : BilingualText(vi: "\(points.vi) chỉ đủ \(lawful) sao", en: "\(points.en) carry only \(lawful) stars")
        return [
          rule.finding(
            result.place(in: decision, "stars"), vi: "\(carried.vi), nhưng ghi \(stars) sao",
            en: "\(carried.en), but \(stars) are given",
            hint: BilingualText(
              vi:
                "\(lawful < 3 ? "Xem lại quyết định" : "Sửa 'stars' thành \(lawful)"), hoặc sửa '\(score.source.rawValue)': \(stars) sao "
                + "cần ít nhất \(least) điểm",
              en:
                "\(lawful < 3 ? "Look at the decision" : "Change 'stars' to \(lawful)"), or mend '\(score.source.rawValue)': \(stars) stars "
                + "need at least \(least) points"))
        ]
      }
    })

  /// The points with whatever they were counted from.
  private static func words(for score: KnownScore) -> BilingualText {
    switch score.source {
    case .score: BilingualText(vi: "\(score.points) điểm", en: "\(score.points) points")
    case .parts: BilingualText(vi: "A + B + C = \(score.points) điểm", en: "A + B + C = \(score.points) points")
    case .criteria:
      BilingualText(
        vi: "Phiếu chấm cộng lại \(score.points) điểm,",
        en: "The \(score.points) points that the score sheet adds up to")
    }
  }
}
