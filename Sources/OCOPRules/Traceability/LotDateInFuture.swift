import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let lotDateInFuture = Rule(
    id: "lot-date-in-future", severity: .warning,
    title: BilingualText(vi: "Ngày trong lô hàng nằm ở năm sau", en: "A day in a lot that lies in a later year"),
    why: BilingualText(
      vi:
        "Tem có thể in trước khi sản xuất, nên ngày sắp tới trong năm nay không bị báo. Ngày của năm sau, còn hơn một tháng nữa, "
        + "thường là ghi nhầm năm.",
      en:
        "Labels may be printed before goods are made, so a day to come within the year is not reported. One of a later year, "
        + "more than a month ahead, is mostly a slip."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(vi: "Sửa ngày.", en: "Mend the day."),
    bad: "produced: 2062-03-12",
    good: "produced: 2026-03-12",
    check: .showcase { rule, context in
      let today = context.showcase.asOf
      return context.checkLots { _, lot in
        if PlannedDay.isTooLate(lot.produced, from: today) {
          return [
            rule.finding(
              .field(lot.file, "produced"),
              vi:
                "Lô \(lot.code) sản xuất ngày \(lot.produced.vietnamese), sau hôm nay (\(today.vietnamese))",
              en: "The lot \(lot.code) is made on \(lot.produced), after today (\(today))",
              hint: BilingualText(vi: "Xem lại năm", en: "Look at the year"))
          ]
        }
        return lot.events.enumerated().compactMap { position, event -> Finding? in
          guard let date = event.date, PlannedDay.isTooLate(date, from: today) else { return nil }
          return rule.finding(
            .field(lot.file, "events", position, "date"),
            vi: "Sự kiện ngày \(date.vietnamese) sau hôm nay (\(today.vietnamese))",
            en: "An event of \(date) is after today (\(today))",
            hint: BilingualText(vi: "Xem lại năm", en: "Look at the year"))
        }
      }
    })
}
