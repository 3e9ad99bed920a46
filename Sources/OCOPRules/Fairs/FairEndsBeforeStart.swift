import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let fairEndsBeforeStart = Rule(
    id: "fair-ends-before-start", severity: .error,
    title: BilingualText(vi: "Sự kiện kết thúc trước khi bắt đầu", en: "An event that ends before it starts"),
    why: BilingualText(
      vi: "Khách dựa vào lịch này để đi; lịch trên điện thoại của họ cũng lấy từ đây.",
      en: "Visitors plan by these days, and their phone's calendar takes them from here."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa 'start' hoặc 'end'.", en: "Mend 'start' or 'end'."),
    bad: "start: 2026-02-11\nend: 2026-02-06",
    good: "start: 2026-02-06\nend: 2026-02-11",
    check: .showcase { rule, context in
      context.showcase.fairs.compactMap { fair -> Finding? in
        guard fair.end < fair.start else { return nil }
        return rule.finding(
          .field(fair.file, "end"),
          vi: "Kết thúc ngày \(fair.end.vietnamese), trước ngày bắt đầu \(fair.start.vietnamese)",
          en: "It ends on \(fair.end), before it starts on \(fair.start)",
          hint: BilingualText(
            vi: "Đổi chỗ hai ngày, hoặc xem lại tháng và năm", en: "Swap the two days, or look at month and year"))
      }
    })
}
