import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let paperExpired = Rule(
    id: "paper-expired", severity: .warning,
    title: BilingualText(vi: "Giấy chứng nhận đã hết hạn", en: "A certificate is over"),
    why: BilingualText(
      vi: "Giấy hết hạn không còn là bằng chứng; trang ghi rõ đã hết hạn.",
      en: "A paper past its term proves nothing; the page says that it is over."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Cập nhật theo giấy mới, hoặc xóa tệp.", en: "Enter the new paper, or delete the file."),
    bad: "scheme: vietgap\nexpires: 2025-01-31   # xem ngày 2026-09-01",
    good: "scheme: vietgap\nexpires: 2027-01-31   # xem ngày 2026-09-01",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        guard !paper.isRecognition, let expires = paper.expires, expires < context.showcase.asOf,
          paper.issued < expires
        else { return nil }
        let name = CertificateScheme.named(paper.scheme)?.name ?? BilingualText(vi: paper.scheme, en: paper.scheme)
        return rule.finding(
          .field(paper.file, "expires"), vi: "\(name.vi) đã hết hạn sau ngày \(expires.vietnamese)",
          en: "\(name.en.withCapital) ended after \(expires)",
          hint: BilingualText(
            vi: "Cập nhật theo giấy mới, hoặc xóa tệp này", en: "Enter the new paper, or delete this file"))
      }
    })
}
