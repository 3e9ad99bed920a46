import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let partsDoNotAddUp = Rule(
    id: "parts-do-not-add-up", severity: .error,
    title: BilingualText(
      vi: "Ba phần cộng lại không bằng tổng điểm", en: "The three parts do not add up to the score"),
    why: BilingualText(
      vi:
        "Tổng điểm là tổng của phần A, B và C. Hai con số khác nhau trên cùng một trang thì có một số sai. Mới ghi một hai phần thì tổng "
        + "không thể thấp hơn các phần ấy, cũng không vượt quá mức cao nhất của phần còn lại.",
      en:
        "The score is the sum of parts A, B and C. Where a page shows two different sums, one of them is false. Where one or two parts "
        + "are given, the score is no less than they, and the others do not lift it above their maxima."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "So với biên bản chấm rồi sửa 'parts' hoặc 'score'.",
      en: "Compare with the council's sheet and mend 'parts' or 'score'."),
    bad: "- {product: mat-hoa-dua, stars: 4, score: 85, parts: {A: 33, B: 21.5, C: 28}}",
    good: "- {product: mat-hoa-dua, stars: 4, score: 82.5, parts: {A: 33, B: 21.5, C: 28}}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let score = result.score, (Points(0)...Points(100)).contains(score) else { return [] }
        let given = ScorePart.allCases.filter { result.parts[$0.rawValue] != nil }
        guard !given.isEmpty, law.isWithinMaxima(result) else { return [] }
        let parts = given.compactMap { result.parts[$0.rawValue] }
        let sum = SheetSums.sum(parts)
        guard given.count == ScorePart.allCases.count else {
          // A sheet that is written in full is compared with the score itself.
          let form = law.form(for: context.showcase.products[result.product])
          guard form.flatMap({ SheetSums.whole(result, form: $0) }) == nil else { return [] }
          return checkRange(given, parts, score, law).map { words in
            [
              rule.finding(
                result.place(in: decision, "score"), vi: words.vi, en: words.en,
                hint: BilingualText(
                  vi: "So với biên bản chấm rồi sửa 'score' hoặc điểm của một phần",
                  en: "Compare with the council's sheet and mend 'score' or one of the parts"))
            ]
          } ?? []
        }
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

  /// What is wrong with a score of which one or two parts are known: it lies below their sum, or out of reach of the others. (Parts
  /// beyond their own maximum have been reported, and no sum is true with them.)
  private static func checkRange(
    _ given: [ScorePart], _ parts: [Points], _ score: Points, _ law: DecisionLaw
  ) -> BilingualText? {
    let least = SheetSums.sum(parts)
    let names = given.map(\.rawValue).joined(separator: " + ")
    let sum = parts.count == 1 ? "\(least)" : parts.map(\.description).joined(separator: " + ") + " = \(least)"
    if score < least, !SheetSums.agree(least, score, terms: parts + [score]) {
      return BilingualText(
        vi: "Tổng điểm ghi \(score), nhưng riêng \(names) đã là \(sum)",
        en: "The score is given as \(score), but \(names) alone \(given.count == 1 ? "is" : "are") \(sum)")
    }
    guard let maxima = law.regime.partMaxima else { return nil }
    let missing = ScorePart.allCases.filter { !given.contains($0) }
    let rest = missing.map { maxima[$0] }.reduce(0, +)
    let most = least + Points(rest)
    guard score > most, !SheetSums.agree(most, score, terms: parts + [score]) else { return nil }
    let others = missing.map(\.rawValue).joined(separator: " + ")
    return BilingualText(
      vi:
        "Tổng điểm ghi \(score), nhưng \(names) = \(sum) và \(others) nhiều nhất \(rest), cộng lại không quá \(most)",
      en:
        "The score is given as \(score), but \(names) = \(sum) and \(others) has at most \(rest): no more than \(most) "
        + "in all")
  }
}
