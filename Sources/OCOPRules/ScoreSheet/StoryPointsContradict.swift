import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let storyPointsContradict = Rule(
    id: "story-points-contradict", severity: .error,
    title: BilingualText(vi: "Điểm câu chuyện trái nhau", en: "Points for the story that contradict each other"),
    why: BilingualText(
      vi: "Cấu trúc (5.2) và bản sắc (5.3) chỉ chấm được khi có câu chuyện; 5.1 bằng 0 nghĩa là không có câu chuyện.",
      en:
        "Structure (5.2) and local identity (5.3) can be judged only where there is a story; 5.1 at 0 says that there is none."
    ),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.1–5.3"))],
    remedy: BilingualText(vi: "Sửa điểm theo phiếu chấm.", en: "Mend the points after the sheet."),
    bad: "criteria: {\"5.1\": 0, \"5.3\": 3}",
    good: "criteria: {\"5.1\": 3, \"5.3\": 3}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard let form = law.form(for: context.showcase.products[result.product]),
          let story = form[role: .story]?.code, result.criteria[story] == Points(0)
        else { return [] }
        return [CriterionRole.storyStructure, .storyIdentity].compactMap { role -> Finding? in
          guard let code = form[role: role]?.code, let points = result.criteria[code], points > Points(0) else {
            return nil
          }
          return rule.finding(
            result.place(in: decision, "criteria", code),
            vi: "Tiêu chí \(code) có \(points) điểm, nhưng \(story) là 0: không có câu chuyện để chấm",
            en: "Criterion \(code) has \(points) points, but \(story) is 0: there is no story to judge",
            hint: BilingualText(vi: "Xem lại hai tiêu chí trên phiếu chấm", en: "Look at both on the score sheet"))
        }
      }
    })
}
