import OCOPDiagnostics
import OCOPLaw

extension Rule {
  package static let reevaluationLate = Rule(
    id: "re-evaluation-late", severity: .warning,
    title: BilingualText(
      vi: "Sắp hết hạn và đã quá hạn nộp hồ sơ đánh giá lại",
      en: "Ending soon, and the window for re-evaluation is over"),
    why: BilingualText(
      vi:
        "Hồ sơ đánh giá lại phải nộp trước khi hết hạn ít nhất 120 ngày. Sau ngày hết hạn, trang sẽ không hiện sao nữa. Riêng "
        + "giấy chứng nhận không kịp thời hạn này khi quy định mới bắt đầu được kéo dài tối đa 180 ngày.",
      en: "A dossier for re-evaluation is due 120 days before the end. After the last day the page shows no stars. "
        + "Certificates that could not keep this when the rule began go on for at most 180 days."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("12.3"))],
    remedy: BilingualText(
      vi: "Hỏi cơ quan cấp tỉnh; khi có quyết định mới thì thêm tệp vào 'certifications'.",
      en: "Ask the province; when the new decision is there, add its file to 'certifications'."),
    bad: "issued: 2023-12-10   # xem ngày 2026-11-01",
    good: "issued: 2025-12-10   # xem ngày 2026-11-01",
    check: .showcase { rule, context in
      EndingCertificates.all(in: context.showcase).compactMap { ending -> Finding? in
        switch ending.phase {
        case .windowMissed(let since):
          return rule.finding(
            ending.place,
            vi:
              "\(ending.subject.vi) hết hạn ngày \(ending.lastDay.vietnamese), hạn nộp hồ sơ đánh giá lại đã qua "
              + "(\(since.vietnamese))",
            en: "The recognition of \(ending.subject.en) ends on \(ending.lastDay), and dossiers were due by \(since)",
            hint: hint)
        case .extended(let until):
          return rule.finding(
            ending.place,
            vi:
              "\(ending.subject.vi) hết hạn ngày \(ending.lastDay.vietnamese), đang được gia hạn chuyển tiếp đến "
              + until.vietnamese,
            en:
              "The recognition of \(ending.subject.en) ended on \(ending.lastDay) and is kept by the transitional rule until \(until)",
            hint: hint)
        case .windowOpen, .expired: return nil
        }
      }
    })

  private static let hint = BilingualText(
    vi: "Hỏi cơ quan cấp tỉnh; khi có quyết định mới thì thêm tệp vào 'certifications'",
    en: "Ask the province; when the new decision is there, add its file to 'certifications'")
}
