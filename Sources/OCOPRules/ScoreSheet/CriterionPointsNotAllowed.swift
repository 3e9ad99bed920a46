import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let criterionPointsNotAllowed = Rule(
    id: "criterion-points-not-allowed", severity: .error,
    title: BilingualText(
      vi: "Điểm của tiêu chí không có trong phiếu chấm", en: "Points that the criterion does not give"),
    why: BilingualText(
      vi:
        "Mỗi tiêu chí chỉ có vài mức điểm in sẵn, chẳng hạn 0, 1, 2, 3, 5. Điểm khác là ghi nhầm. Phiếu trung bình của "
        + "hội đồng có thể có số lẻ, nhưng không vượt mức cao nhất.",
      en:
        "Each criterion has a few printed steps, such as 0, 1, 2, 3, 5; other points are a slip. A sheet of the council's "
        + "means may have decimals, but nothing above the highest step."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "Sửa điểm theo phiếu chấm.", en: "Mend the points after the sheet."),
    bad: "criteria: {\"5.1\": 4}",
    good: "criteria: {\"5.1\": 5}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard !result.criteria.isEmpty, let form = law.form(for: context.showcase.products[result.product]) else {
          return []
        }
        return form.criteria.compactMap { criterion -> Finding? in
          guard let points = result.criteria[criterion.code],
            !CriterionPoints.isAllowed(points, for: criterion, in: result)
          else { return nil }
          let steps = criterion.allowed.map(String.init).joined(separator: ", ")
          return rule.finding(
            result.place(in: decision, "criteria", criterion.code),
            vi: "Tiêu chí \(criterion.code) '\(criterion.name.vi)' ghi \(points) điểm, phiếu chấm chỉ có \(steps)",
            en:
              "Criterion \(criterion.code) '\(criterion.name.en)' has \(points) points, the sheet only knows \(steps)",
            hint: BilingualText(
              vi: "Chọn một trong các mức: \(steps)", en: "Choose one of these: \(steps)"))
        }
      }
    })
}
