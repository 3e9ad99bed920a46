import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let expiryBeforeIssue = Rule(
    id: "expiry-before-issue", severity: .error,
    title: BilingualText(vi: "Hết hạn trước khi được cấp", en: "A paper that ends before it begins"),
    why: BilingualText(
      vi: "Ngày hết hạn phải sau ngày cấp; ngược lại thì giấy chưa bao giờ có hiệu lực.",
      en: "The last day follows the day of issue; otherwise the paper was never valid."),
    sources: [.own],
    remedy: BilingualText(vi: "Xem lại hai ngày trên giấy.", en: "Look at both days on the paper."),
    bad: "issued: 2025-03-01\nexpires: 2024-03-01",
    good: "issued: 2025-03-01\nexpires: 2028-03-01",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        guard !paper.isRecognition, let expires = paper.expires, expires <= paper.issued else { return nil }
        return rule.finding(
          .field(paper.file, "expires"),
          vi: "Hết hạn ngày \(expires.vietnamese), nhưng cấp ngày \(paper.issued.vietnamese)",
          en: "It ends on \(expires) but was issued on \(paper.issued)",
          hint: BilingualText(vi: "Xem lại hai ngày trên giấy", en: "Look at both days on the paper"))
      }
    })
}
