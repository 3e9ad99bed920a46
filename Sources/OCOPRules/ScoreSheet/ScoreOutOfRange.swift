import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let scoreOutOfRange = Rule(
    id: "score-out-of-range", severity: .error,
    title: BilingualText(vi: "Tổng điểm nằm ngoài thang 0–100", en: "A score outside 0 to 100"),
    why: BilingualText(
      vi: "Thang điểm của chương trình là 100: phần A 40, phần B 25, phần C 35 (trước 2023: 35, 25, 40).",
      en: "The programme's scale has 100 points: part A 40, B 25, C 35 (before 2023: 35, 25, 40)."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(vi: "Sửa 'score' theo quyết định.", en: "Mend 'score' after the decision."),
    bad: "- {product: mat-hoa-dua, stars: 4, score: 825}",
    good: "- {product: mat-hoa-dua, stars: 4, score: 82.5}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, _ in
        guard let score = result.score, score < Points(0) || score > Points(100) else { return [] }
        return [
          rule.finding(
            result.place(in: decision, "score"), vi: "Tổng điểm \(score) nằm ngoài thang 0–100",
            en: "The score \(score) lies outside 0 to 100",
            hint: BilingualText(
              vi: "Xem lại quyết định; phần lẻ viết sau dấu chấm, ví dụ 82.5",
              en: "Look at the decision; decimals follow a full stop, as in 82.5"))
        ]
      }
    })
}
