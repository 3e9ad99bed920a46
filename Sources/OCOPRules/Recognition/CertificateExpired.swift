import OCOPDiagnostics
import OCOPLaw

extension Rule {
  package static let certificateExpired = Rule(
    id: "certificate-expired", severity: .warning,
    title: BilingualText(vi: "Công nhận đã hết hạn", en: "A recognition is over"),
    why: BilingualText(
      vi:
        "Quá 36 tháng mà không đánh giá lại thì sản phẩm không còn là sản phẩm OCOP; trang vẫn giữ lịch sử nhưng không hiện "
        + "sao.",
      en:
        "After 36 months without re-evaluation a product is no OCOP product; its page keeps the history and shows no stars."
    ),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("12.1", "12.3"))],
    remedy: BilingualText(
      vi: "Thêm quyết định mới nếu có; nếu không thì không cần làm gì, trang đã hiện đúng.",
      en: "Add the new decision if there is one; if not, nothing needs doing: the page already says so."),
    bad: "issued: 2022-06-30   # xem ngày 2026-11-01",
    good: "issued: 2025-06-30   # xem ngày 2026-11-01",
    check: .showcase { rule, context in
      EndingCertificates.all(in: context.showcase).compactMap { ending -> Finding? in
        guard case .expired(let until) = ending.phase else { return nil }
        return rule.finding(
          ending.place,
          vi: "\(ending.subject.vi) đã hết hạn sau ngày \(until.vietnamese), trang không hiện sao nữa",
          en: "The recognition of \(ending.subject.en) ended after \(until); the page shows no stars",
          hint: BilingualText(
            vi: "Thêm quyết định đánh giá lại vào 'certifications' nếu đã có",
            en: "Add the decision of the re-evaluation to 'certifications' if there is one"))
      }
    })
}
