import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let lotEventAfterExpiry = Rule(
    id: "lot-event-after-expiry", severity: .error,
    title: BilingualText(
      vi: "Lô hàng còn được đóng gói hoặc xuất đi sau khi hết hạn", en: "A lot packed or shipped after it expired"),
    why: BilingualText(
      vi: "Hàng hết hạn không được bán. Hoặc ngày ghi nhầm, hoặc lô này không được đưa ra.",
      en: "Expired goods are not sold. Either a day is a slip, or the lot must not go out."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(
      vi: "Xem lại ngày của công đoạn và hạn dùng.", en: "Look at the step's day and at the expiry."),
    bad: "expires: 2026-04-12\nevents:\n  - {step: shipping, date: 2026-05-01}",
    good: "expires: 2027-04-12\nevents:\n  - {step: shipping, date: 2026-05-01}",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        guard let expires = lot.expires, expires > lot.produced else { return [] }
        return lot.events.enumerated().compactMap { position, event -> Finding? in
          guard let date = event.date, date > expires,
            !PlannedDay.isTooLate(date, from: context.showcase.asOf)
          else { return nil }
          return rule.finding(
            .field(lot.file, "events", position, "date"),
            vi:
              "Công đoạn ngày \(date.vietnamese) sau khi lô \(lot.code) hết hạn (\(expires.vietnamese))",
            en: "A step of \(date) comes after the lot \(lot.code) expired (\(expires))",
            hint: BilingualText(vi: "Xem lại hai ngày", en: "Look at both days"))
        }
      }
    })
}
