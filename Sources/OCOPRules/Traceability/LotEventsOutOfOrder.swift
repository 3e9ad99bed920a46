import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let lotEventsOutOfOrder = Rule(
    id: "lot-events-out-of-order", severity: .warning,
    title: BilingualText(vi: "Các công đoạn không theo thứ tự thời gian", en: "Steps in an order that cannot be"),
    why: BilingualText(
      vi:
        "Gieo trồng trước thu hoạch, thu hoạch trước chế biến, chế biến trước đóng gói, đóng gói trước xuất hàng. Ngược lại thì "
        + "chuỗi truy xuất không tin được.",
      en:
        "Planting comes before harvest, harvest before processing, processing before packing, packing before shipping. "
        + "Otherwise nobody will trust the chain."),
    sources: [.standard("TCVN 12850:2019"), .law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(vi: "Sửa ngày của một trong hai công đoạn.", en: "Mend the day of one of the two steps."),
    bad: "events:\n  - {step: harvest, date: 2026-03-20}\n  - {step: packing, date: 2026-03-12}",
    good: "events:\n  - {step: harvest, date: 2026-03-05}\n  - {step: packing, date: 2026-03-12}",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        var latest: (step: String, date: CalendarDate)?
        let dated = lot.events.enumerated().compactMap { position, event -> (Int, String, CalendarDate, Int)? in
          guard let date = event.date, let rank = orderedSteps.firstIndex(of: event.step) else { return nil }
          return (position, event.step, date, rank)
        }.sorted { ($0.3, $0.0) < ($1.3, $1.0) }
        for (position, step, date, _) in dated {
          if let before = latest, before.step != step, date < before.date {
            let (earlier, later) = (name(before.step), name(step))
            return [
              rule.finding(
                .field(lot.file, "events", position, "date"),
                vi: "\(later.vi.withCapital) ngày \(date.vietnamese) lại trước \(earlier.vi) ngày "
                  + before.date.vietnamese,
                en: "\(later.en.withCapital) on \(date) comes before \(earlier.en) on \(before.date)",
                hint: BilingualText(
                  vi: "Xem lại ngày của hai công đoạn", en: "Look at the days of both steps"))
            ]
          }
          if latest.map({ date > $0.date }) ?? true { latest = (step, date) }
        }
        return []
      }
    })

  /// The steps whose order is the same for every product. Testing happens at any time, and goods are received and materials
  /// brought in at both ends.
  private static let orderedSteps = ["planting", "harvest", "processing", "packing", "shipping"]

  private static func name(_ step: String) -> BilingualText {
    EventStep.named(step)?.name ?? BilingualText(vi: step, en: step)
  }
}
