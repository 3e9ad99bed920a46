import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let partsDoNotAddUp = Rule(
    id: "parts-do-not-add-up", severity: .error,
    title: BilingualText(
      vi: "Ba phần cộng lại không bằng tổng điểm", en: "The three parts do not add up to the score"),
    why: BilingualText(
      vi: "Tổng điểm là tổng của phần A, B và C. Hai con số khác nhau trên cùng một trang thì có một số sai.",
      en: "The score is the sum of parts A, B and C. Where a page shows two different sums, one of them is false."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "So với biên bản chấm rồi sửa 'parts' hoặc 'score'.",
      en: "Compare with the council's sheet and mend 'parts' or 'score'."),
    bad: "- {product: mat-hoa-dua, stars: 4, score: 85, parts: {A: 33, B: 21.5, C: 28}}",
    good: "- {product: mat-hoa-dua, stars: 4, score: 82.5, parts: {A: 33, B: 21.5, C: 28}}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let score = result.score, (Points(0)...Points(100)).contains(score) else { return [] }
        let parts = ScorePart.allCases.compactMap { result.parts[$0.rawValue] }
        guard parts.count == ScorePart.allCases.count, isWithinMaxima(result, law) else { return [] }
        let sum = SheetSums.sum(parts)
        guard !SheetSums.agree(sum, score, terms: parts + [score]) else { return [] }
        let terms = parts.map(\.description).joined(separator: " + ")
        return [
          rule.finding(
            result.place(in: decision, "score"), vi: "Tổng điểm ghi \(score), nhưng A + B + C = \(terms) = \(sum)",
            en: "The score is given as \(score), but A + B + C = \(terms) = \(sum)",
            hint: BilingualText(
              vi: "Sửa 'score' thành \(sum), hoặc sửa điểm của một phần",
              en: "Change 'score' to \(sum), or mend one of the parts"))
        ]
      }
    })

  /// Parts beyond their maximum have been reported, and no sum is true with them.
  private static func isWithinMaxima(_ result: Certification.Result, _ law: DecisionLaw) -> Bool {
    guard let maxima = law.regime.partMaxima else { return true }
    return ScorePart.allCases.allSatisfy { part in
      result.parts[part.rawValue].map { $0 <= Points(maxima[part]) && $0 >= Points(0) } ?? true
    }
  }
}
