import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let reevaluationTooEarly = Rule(
    id: "re-evaluation-too-early", severity: .warning,
    title: BilingualText(vi: "Đánh giá lại sớm hơn thời hạn cho phép", en: "A re-evaluation before its window"),
    why: BilingualText(
      vi:
        "Hồ sơ đánh giá lại nộp sớm nhất 180 ngày và muộn nhất 120 ngày trước khi giấy chứng nhận hết hạn. Thời hạn này có từ "
        + "QĐ 26/2026.",
      en:
        "A dossier for re-evaluation is filed at the earliest 180 and at the latest 120 days before the certificate ends. "
        + "This window came with QĐ 26/2026."),
    sources: [.law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Xem lại ngày ký và 'kind' (có thể là 'upgrade').", en: "Look at the day and at 'kind' (perhaps 'upgrade')."),
    bad: "kind: re-evaluation\nissued: 2026-08-01   # hết hạn 2028-01-10",
    good: "kind: upgrade\nissued: 2026-08-01   # hết hạn 2028-01-10",
    check: .showcase { rule, context in
      context.showcase.histories.enumerated().flatMap { index, history -> [Finding] in
        zip(history.recognitions, history.recognitions.dropFirst()).compactMap { before, now -> Finding? in
          let (decision, result) = context.showcase.result(now)
          guard now.kind == .reEvaluation, let law = DecisionLaw(of: decision, result), !law.isUnsure,
            let window = law.regime.window
          else { return nil }
          // What had been withdrawn had no end to wait for.
          if let revoked = before.revocation?.date, revoked <= now.issued { return nil }
          let opens = window.opens(forEnd: before.lastDay)
          guard now.issued < opens, now.issued > before.issued else { return nil }
          return rule.finding(
            result.place(in: decision, result.kind == nil ? "product" : "kind"),
            vi:
              "Sản phẩm '\(context.showcase.products[index].key)' được đánh giá lại ngày \(now.issued.vietnamese), "
              + "trước khi được nộp hồ sơ (từ \(opens.vietnamese))",
            en:
              "The product '\(context.showcase.products[index].key)' is re-evaluated on \(now.issued), before its dossier "
              + "could be filed (from \(opens))",
            hint: BilingualText(
              vi: "Xem lại ngày ký; nếu số sao tăng thì ghi 'kind: upgrade'",
              en: "Look at the day; where the stars rise, write 'kind: upgrade'"))
        }
      }
    })
}
