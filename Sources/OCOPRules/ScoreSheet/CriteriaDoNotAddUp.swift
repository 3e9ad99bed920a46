import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let criteriaDoNotAddUp = Rule(
    id: "criteria-do-not-add-up", severity: .error,
    title: BilingualText(
      vi: "Điểm các tiêu chí cộng lại không bằng điểm của phần hoặc tổng điểm",
      en: "The criteria do not add up to their part or to the score"),
    why: BilingualText(
      vi: "Phiếu chấm cộng từ tiêu chí lên phần, từ phần lên tổng. Một con số ghi nhầm sẽ lộ ra ở đây.",
      en: "A sheet adds criteria to parts and parts to the score. A slip in one number shows here."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "So từng tiêu chí với phiếu chấm.", en: "Compare each criterion with the sheet."),
    bad:
      "parts: {A: 33, B: 21, C: 28}\ncriteria: {\"4.1\": 5, \"4.2\": 3, \"4.3\": 3, \"5.1\": 5, \"5.2\": 2, \"5.3\": 5}",
    good:
      "parts: {A: 33, B: 23, C: 28}\ncriteria: {\"4.1\": 5, \"4.2\": 3, \"4.3\": 3, \"5.1\": 5, \"5.2\": 2, \"5.3\": 5}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard !result.criteria.isEmpty, let form = law.form(for: context.showcase.products[result.product]),
          SheetSums.isPlausible(result, form: form)
        else { return [] }
        let partFindings = ScorePart.allCases.compactMap { checkPart($0, decision, result, form, rule) }
        return partFindings.isEmpty ? checkScore(decision, result, form, rule) : partFindings
      }
    })

  /// A part that has its points and all its criteria; of an incomplete part, that what is there is not too much already.
  private static func checkPart(
    _ part: ScorePart, _ decision: Certification, _ result: Certification.Result, _ form: ScoreSheetForm, _ rule: Rule
  ) -> Finding? {
    guard let printed = result.parts[part.rawValue], SheetSums.contradicts(part, in: result, form: form) else {
      return nil
    }
    let sum = SheetSums.sum(SheetSums.criteria(of: part, in: result, form: form).points)
    return rule.finding(
      result.place(in: decision, "parts", part.rawValue),
      vi: "Phần \(part.rawValue) ghi \(printed) điểm, nhưng các tiêu chí của phần này cộng lại là \(sum)",
      en: "Part \(part.rawValue) has \(printed) points, but its criteria add up to \(sum)",
      hint: BilingualText(
        vi: "Sửa \(part.rawValue) thành \(sum), hoặc sửa tiêu chí ghi nhầm",
        en: "Change \(part.rawValue) to \(sum), or mend the criterion that is wrong"))
  }

  /// A whole sheet without parts.
  private static func checkScore(
    _ decision: Certification, _ result: Certification.Result, _ form: ScoreSheetForm, _ rule: Rule
  ) -> [Finding] {
    guard let score = result.score, result.parts.count < ScorePart.allCases.count else { return [] }
    let given = form.criteria.compactMap { result.criteria[$0.code] }
    let sum = SheetSums.sum(given)
    let isComplete = given.count == form.criteria.count
    let isWrong =
      isComplete ? !SheetSums.agree(sum, score, terms: given + [score]) : sum > score + SheetSums.tolerance
    guard isWrong else { return [] }
    return [
      rule.finding(
        result.place(in: decision, "score"),
        vi: "Tổng điểm ghi \(score), nhưng \(given.count) tiêu chí đã ghi cộng lại là \(sum)",
        en: "The score is given as \(score), but the \(given.count) criteria given add up to \(sum)",
        hint: BilingualText(
          vi: "Sửa 'score' thành \(sum), hoặc sửa tiêu chí ghi nhầm",
          en: "Change 'score' to \(sum), or mend the criterion that is wrong"))
    ]
  }
}
