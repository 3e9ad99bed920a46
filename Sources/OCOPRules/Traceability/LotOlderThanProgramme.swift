import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let lotOlderThanProgramme = Rule(
    id: "lot-older-than-programme", severity: .warning,
    title: BilingualText(
      vi: "Lô hàng sản xuất trước khi có Chương trình OCOP", en: "A lot made before there was the programme"),
    why: BilingualText(
      vi:
        "Chương trình OCOP bắt đầu ngày 07/05/2018, nên lô hàng của sản phẩm OCOP không có từ trước đó. Thường là ghi nhầm năm; ngày "
        + "gieo trồng ghi ở 'events' thì có thể lâu hơn.",
      en:
        "The programme began on 2018-05-07, so no lot of its products is older. Mostly the year is a slip; a day of planting, in "
        + "'events', may be much earlier."),
    sources: [.law("QĐ 490/QĐ-TTg"), .law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(vi: "Sửa 'produced'.", en: "Mend 'produced'."),
    bad: "produced: 1926-03-12",
    good: "produced: 2026-03-12",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        guard let began = LotAge.oldest, lot.produced < began else { return [] }
        return [
          rule.finding(
            .field(lot.file, "produced"),
            vi: "Lô \(lot.code) sản xuất ngày \(lot.produced.vietnamese), trước khi có Chương trình OCOP "
              + "(\(began.vietnamese))",
            en: "The lot \(lot.code) is made on \(lot.produced), before the OCOP programme began (\(began))",
            hint: BilingualText(vi: "Xem lại năm", en: "Look at the year"))
        ]
      }
    })
}

/// How old a lot may be.
enum LotAge {
  /// The programme's first day.
  static let oldest = Regime.all.first?.from

  /// Whether the day of production is a slip that another rule tells of.
  static func isDoubtful(_ lot: Lot, in showcase: Showcase) -> Bool {
    PlannedDay.isTooLate(lot.produced, from: showcase.asOf) || oldest.map { lot.produced < $0 } ?? false
  }
}
