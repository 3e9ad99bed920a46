import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let proposalUndecided = Rule(
    id: "proposal-undecided", severity: .warning,
    title: BilingualText(
      vi: "Đề nghị 5 sao đã lâu mà chưa có kết quả", en: "A proposal of five stars that has waited too long"),
    why: BilingualText(
      vi:
        "Bộ xét hồ sơ mỗi năm hai đợt. Quá thời hạn của một giấy chứng nhận mà trang vẫn ghi 'tiềm năng 5 sao' thì hồ sơ hẳn đã có "
        + "kết quả, hoặc không còn được xét.",
      en:
        "The ministry decides twice a year. Where a page still says 'potential 5 stars' after the term of a certificate, it has "
        + "decided, or the dossier is no longer before it."),
    sources: [
      .law("QĐ 26/2026/QĐ-TTg", .article("5")),
      .ownMeasure(
        BilingualText(
          vi: "thời hạn chờ bằng thời hạn giấy chứng nhận là của ocop",
          en: "waiting as long as a certificate holds is ocop's own measure")),
    ],
    remedy: BilingualText(
      vi: "Tra kết quả của Bộ: có thì thêm quyết định, không thì bỏ 'potential'.",
      en: "Look up what the ministry decided: add its decision, or drop 'potential'."),
    bad: "issued: 2023-06-10   # xem ngày 2026-11-01\nresults:\n  - {product: mat-hoa-dua, potential: true}",
    good: "issued: 2025-06-10   # xem ngày 2026-11-01\nresults:\n  - {product: mat-hoa-dua, potential: true}",
    check: .showcase { rule, context in
      context.showcase.standings.enumerated().compactMap { index, standing -> Finding? in
        guard let proposal = standing.proposal, Validity.lastDay(issued: proposal.proposed) < context.showcase.asOf
        else { return nil }
        let decision = context.showcase.certifications[proposal.certification]
        let key = context.showcase.products[index].key
        return rule.finding(
          decision.results[proposal.result].place(in: decision, "potential"),
          vi: "'\(key)' được đề nghị 5 sao từ ngày \(proposal.proposed.vietnamese), đến nay trang chưa có kết quả",
          en: "'\(key)' was proposed for 5 stars on \(proposal.proposed), and the site has no result yet",
          hint: BilingualText(
            vi: "Tra xem Bộ đã quyết định chưa: có thì thêm quyết định vào 'certifications', không thì bỏ 'potential'",
            en: "Look up whether the ministry has decided: add its decision to 'certifications', or drop 'potential'"))
      }
    })
}
