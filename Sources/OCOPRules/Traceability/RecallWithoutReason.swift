import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let recallWithoutReason = Rule(
    id: "recall-without-reason", severity: .warning,
    title: BilingualText(vi: "Thu hồi lô hàng mà không nói lý do", en: "A recall without its reason"),
    why: BilingualText(
      vi: "Người đã mua cần biết vì sao và phải làm gì.", en: "Who has bought it needs to know why, and what to do."),
    sources: [.law("Luật Chất lượng sản phẩm, hàng hóa")],
    remedy: BilingualText(vi: "Thêm 'reason'.", en: "Add 'reason'."),
    bad: "recalled: {date: 2026-04-01}",
    good: "recalled: {date: 2026-04-01, reason: Nhãn in sai hạn dùng; đổi trả tại nơi mua}",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        guard let recall = lot.recall, recall.reason == nil, !context.isAtFault("recalled", "reason", in: lot.file)
        else {
          return []
        }
        return [
          rule.finding(
            .field(lot.file, "recalled"), vi: "Lô \(lot.code) bị thu hồi nhưng chưa nói lý do",
            en: "The lot \(lot.code) is recalled without a reason",
            hint: BilingualText(
              vi: "Thêm 'reason': vì sao, và người đã mua cần làm gì",
              en: "Add 'reason': why, and what buyers should do"))
        ]
      }
    })
}
