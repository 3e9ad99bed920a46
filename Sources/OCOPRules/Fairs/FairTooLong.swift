import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let fairTooLong = Rule(
    id: "fair-too-long", severity: .warning,
    title: BilingualText(vi: "Sự kiện kéo dài bất thường", en: "An event that goes on unusually long"),
    why: BilingualText(
      vi: "Hội chợ thường kéo dài 3 đến 7 ngày. Điểm bán quanh năm là một 'place', không phải sự kiện.",
      en: "Fairs take 3 to 7 days. A point of sale that is there all year is a 'place', not an event."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xem lại năm của 'end', hoặc chuyển thành tệp trong 'places'.",
      en: "Look at the year of 'end', or make it a file in 'places'."),
    bad: "start: 2026-02-06\nend: 2027-02-11",
    good: "start: 2026-02-06\nend: 2026-02-11",
    check: .showcase { rule, context in
      context.showcase.fairs.compactMap { fair -> Finding? in
        let days = fair.start.days(until: fair.end) + 1
        guard days > longestFair else { return nil }
        return rule.finding(
          .field(fair.file, "end"), vi: "Sự kiện kéo dài \(days) ngày", en: "The event takes \(days) days",
          hint: BilingualText(
            vi: "Xem lại năm của 'end'; nơi bán quanh năm thì để ở 'places'",
            en: "Look at the year of 'end'; what is there all year belongs into 'places'"))
      }
    })

  /// Days: no three months have more. Fairs on record took up to eighteen, so beyond it the year of the last day is a slip, or the
  /// event is a point of sale.
  private static let longestFair = 92
}
