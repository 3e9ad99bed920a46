import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let recallInFuture = Rule(
    id: "recall-in-future", severity: .warning,
    title: BilingualText(vi: "Thu hồi lô hàng từ một ngày chưa đến", en: "A recall of a day that has not come yet"),
    why: BilingualText(
      vi: "Trang truy xuất chỉ cảnh báo từ ngày ghi trong tệp; đến ngày ấy người quét mã vẫn dùng hàng mà không biết.",
      en: "The trace page warns from the day in the file on; until then those who scan the code go on using the goods."),
    sources: [.own],
    remedy: BilingualText(vi: "Ghi ngày bắt đầu thu hồi.", en: "Give the day on which the recall begins."),
    bad: "recalled: {date: 2062-04-01, reason: nhãn in sai}",
    good: "recalled: {date: 2026-04-01, reason: nhãn in sai}",
    check: .showcase { rule, context in
      let today = context.showcase.asOf
      return context.checkLots { _, lot in
        guard let recall = lot.recall, !lot.isRecalled(on: today) else { return [] }
        return [
          rule.finding(
            .field(lot.file, "recalled", "date"),
            vi: "Lô \(lot.code) thu hồi ngày \(recall.date.vietnamese), sau hôm nay "
              + "(\(today.vietnamese))",
            en: "The lot \(lot.code) is recalled on \(recall.date), after today (\(today))",
            hint: BilingualText(
              vi: "Xem lại ngày; đang thu hồi thì ghi hôm nay, để người quét mã thấy cảnh báo ngay",
              en: "Look at the day; if it is being recalled now, give today's, so that the code warns at once"))
        ]
      }
    })
}
