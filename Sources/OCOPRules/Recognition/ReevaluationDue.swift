import OCOPDiagnostics
import OCOPLaw

extension Rule {
  package static let reevaluationDue = Rule(
    id: "re-evaluation-due", severity: .warning,
    title: BilingualText(vi: "Đến hạn nộp hồ sơ đánh giá lại", en: "The window for re-evaluation is open"),
    why: BilingualText(
      vi:
        "Hồ sơ đánh giá lại chỉ nhận trong khoảng 180 đến 120 ngày trước khi giấy chứng nhận hết hạn. Bỏ lỡ thì sản phẩm mất "
        + "sao sau ngày hết hạn.",
      en:
        "A dossier for re-evaluation is taken only from 180 to 120 days before the certificate ends. Who misses that loses "
        + "the stars after the last day."),
    sources: [.law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Báo chủ thể nộp hồ sơ trước ngày nêu trong thông báo.",
      en: "Tell the producers to file before the day named."),
    bad: "issued: 2024-02-10   # xem ngày 2026-09-01",
    good: "issued: 2025-12-10   # xem ngày 2026-09-01",
    check: .showcase { rule, context in
      EndingCertificates.all(in: context.showcase).compactMap { ending -> Finding? in
        guard case .windowOpen(let closes) = ending.phase else { return nil }
        return rule.finding(
          ending.place,
          vi:
            "\(ending.subject.vi) hết hạn ngày \(ending.lastDay.vietnamese); hồ sơ đánh giá lại nộp chậm nhất "
            + "\(closes.vietnamese)",
          en:
            "The recognition of \(ending.subject.en) ends on \(ending.lastDay); dossiers for re-evaluation are due by \(closes)",
          hint: BilingualText(
            vi: "Báo chủ thể nộp hồ sơ trước ngày \(closes.vietnamese)",
            en: "Tell the producers to file before \(closes)"))
      }
    })
}
