import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let potentialBelowNinety = Rule(
    id: "potential-below-90", severity: .error,
    title: BilingualText(
      vi: "Sản phẩm tiềm năng 5 sao mà chưa đủ 90 điểm", en: "A potential five-star product below 90 points"),
    why: BilingualText(
      vi: "Chỉ sản phẩm được tỉnh chấm từ 90 điểm trở lên mới được đề nghị Bộ đánh giá 5 sao.",
      en: "Only a product with 90 points or more from the province is proposed to the ministry for five stars."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 1489/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Xem lại 'score', hoặc bỏ 'potential'.", en: "Look at 'score', or drop 'potential'."),
    bad: "- {product: mat-hoa-dua, potential: true, score: 88}",
    good: "- {product: mat-hoa-dua, potential: true, score: 91}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        let least = law.regime.bands.least(for: 5)
        guard result.isPotential,
          let score = law.knownScore(of: result, for: context.showcase.products[result.product]),
          score.most < Points(least)
        else { return [] }
        let key = score.source.rawValue
        return [
          rule.finding(
            result.place(in: decision, key),
            vi: "Tiềm năng 5 sao cần từ \(least) điểm, sản phẩm này có \(score.points)",
            en: "A potential five-star product needs \(least) points, this one has \(score.points)",
            hint: BilingualText(
              vi: "Xem lại '\(key)', hoặc bỏ 'potential'", en: "Look at '\(key)', or drop 'potential'"))
        ]
      }
    })
}
