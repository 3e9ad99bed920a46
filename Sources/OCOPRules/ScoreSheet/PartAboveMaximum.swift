import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let partAboveMaximum = Rule(
    id: "part-above-maximum", severity: .error,
    title: BilingualText(vi: "Điểm một phần vượt mức tối đa", en: "A part has more points than it can"),
    why: BilingualText(
      vi: "Từ 24/02/2023: phần A tối đa 40, phần B 25, phần C 35. Trước đó (QĐ 1048): 35, 25, 40.",
      en: "Since 2023-02-24 part A has at most 40 points, B 25, C 35. Before that (QĐ 1048): 35, 25, 40."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II")), .law("QĐ 148/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Sửa điểm của phần đó theo biên bản chấm.", en: "Mend the part after the council's sheet."),
    bad: "parts: {A: 43, B: 21.5, C: 28}",
    good: "parts: {A: 33, B: 21.5, C: 28}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard !result.parts.isEmpty, let maxima = law.regime.partMaxima else { return [] }
        return ScorePart.allCases.compactMap { part -> Finding? in
          guard let points = result.parts[part.rawValue] else { return nil }
          let most = maxima[part]
          guard points > Points(most) || points < Points(0) else { return nil }
          return rule.finding(
            result.place(in: decision, "parts", part.rawValue),
            vi: "Phần \(part.rawValue) ghi \(points) điểm, thang điểm chỉ từ 0 đến \(most)",
            en: "Part \(part.rawValue) has \(points) points, its scale goes from 0 to \(most)",
            hint: BilingualText(
              vi: "Xem lại điểm phần \(part.rawValue) trong biên bản chấm",
              en: "Look at part \(part.rawValue) of the council's sheet"))
        }
      }
    })
}
