import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let starMinimumMissed = Rule(
    id: "star-minimum-missed", severity: .error,
    title: BilingualText(
      vi: "Chưa đạt điều kiện tối thiểu của hạng sao", en: "A minimum condition of the stars is not met"),
    why: BilingualText(
      vi:
        "Đủ điểm chưa đủ: phiếu chấm đánh dấu hoa thị (ba, bốn, năm dấu) ở những mức mà sản phẩm 3, 4, 5 sao phải đạt. Sản phẩm 75 "
        + "điểm mà câu chuyện chưa có trong nội dung truy xuất (5.1 dưới 5 điểm) thì không thể là 4 sao.",
      en:
        "Points are not enough: the sheet marks with three, four or five asterisks what a product of 3, 4, 5 stars must reach. One of 75 "
        + "points whose story is not in its traceability content (5.1 below 5) cannot have 4 stars."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "Sửa điểm của tiêu chí theo phiếu chấm, hoặc sửa số sao.",
      en: "Mend the criterion after the sheet, or the stars."),
    bad: "- {product: mat-hoa-dua, stars: 4, score: 75, criteria: {\"5.1\": 3}}",
    good: "- {product: mat-hoa-dua, stars: 4, score: 75, criteria: {\"5.1\": 5}}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let stars = result.stars, !result.criteria.isEmpty,
          let form = law.form(for: context.showcase.products[result.product])
        else { return [] }
        return form.criteria.compactMap { criterion -> Finding? in
          guard let least = criterion.least(for: stars), let points = result.criteria[criterion.code],
            points < Points(least), CriterionPoints.isAllowed(points, for: criterion, in: result)
          else { return nil }
          let missing = Points(least) - points
          return rule.finding(
            result.place(in: decision, "criteria", criterion.code),
            vi:
              "\(stars) sao cần ít nhất \(least) điểm ở tiêu chí \(criterion.code) '\(criterion.name.vi)', mới có \(points) "
              + "(thiếu \(missing))",
            en:
              "\(stars) stars need at least \(Wording.count(least, "point")) in criterion \(criterion.code) '\(criterion.name.en)'; it has "
              + "\(points) (\(missing) short)",
            hint: BilingualText(
              vi: "Xem lại phiếu chấm; nếu điểm đúng thì sản phẩm chưa đủ điều kiện \(stars) sao",
              en: "Look at the sheet; if the points are right, the product does not qualify for \(stars) stars"))
        }
      }
    })
}
