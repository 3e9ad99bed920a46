import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let paperTermTooLong = Rule(
    id: "paper-term-too-long", severity: .warning,
    title: BilingualText(
      vi: "Thời hạn dài hơn thường lệ của loại giấy này", en: "A term longer than such papers have"),
    why: BilingualText(
      vi: "VietGAP và an toàn thực phẩm thường có hạn 3 năm, GLOBALG.A.P. 1 năm. Dài hơn thường là ghi nhầm năm.",
      en:
        "VietGAP and food safety usually run three years, GLOBALG.A.P. one. A longer term is mostly a slip in the year."
    ),
    sources: [.own],
    remedy: BilingualText(vi: "Xem lại hai ngày trên giấy.", en: "Look at both days on the paper."),
    bad: "scheme: globalgap\nissued: 2025-03-01\nexpires: 2035-03-01",
    good: "scheme: globalgap\nissued: 2025-03-01\nexpires: 2026-02-28",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        guard !paper.isRecognition, let expires = paper.expires,
          let scheme = CertificateScheme.named(paper.scheme), let months = scheme.validityMonths,
          expires > paper.issued.adding(months: months).adding(days: graceDays)
        else { return nil }
        return rule.finding(
          .field(paper.file, "expires"),
          vi: "\(scheme.name.vi) thường có hạn \(months) tháng, ở đây đến \(expires.vietnamese)",
          en: "\(scheme.name.en.withCapital) usually runs \(months) months, here until \(expires)",
          hint: BilingualText(vi: "Xem lại hai ngày trên giấy", en: "Look at both days on the paper"))
      }
    })

  /// Days that a paper may hold beyond its usual term, which is a habit and no law: some end with the month. A slip in the year is
  /// far beyond.
  private static let graceDays = 31
}
