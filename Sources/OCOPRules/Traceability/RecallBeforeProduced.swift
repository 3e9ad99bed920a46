import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let recallBeforeProduced = Rule(
    id: "recall-before-produced", severity: .error,
    title: BilingualText(vi: "Thu hồi lô hàng trước khi sản xuất", en: "A lot recalled before it was made"),
    why: BilingualText(
      vi: "Cảnh báo thu hồi hiện ngay khi người mua quét mã; ngày sai làm họ không tin cảnh báo.",
      en: "The recall is the first thing that a buyer sees; a false day costs the warning its trust."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa ngày thu hồi.", en: "Mend the day of the recall."),
    bad: "produced: 2026-03-12\nrecalled: {date: 2026-02-01, reason: nhãn in sai}",
    good: "produced: 2026-03-12\nrecalled: {date: 2026-04-01, reason: nhãn in sai}",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        guard let recall = lot.recall, recall.date < lot.produced else { return [] }
        return [
          rule.finding(
            .field(lot.file, "recalled", "date"),
            vi: "Lô \(lot.code) thu hồi ngày \(recall.date.vietnamese), trước ngày sản xuất "
              + lot.produced.vietnamese,
            en: "The lot \(lot.code) is recalled on \(recall.date), before it was made on \(lot.produced)",
            hint: BilingualText(vi: "Xem lại ngày thu hồi", en: "Look at the day of the recall"))
        ]
      }
    })
}
