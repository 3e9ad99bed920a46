import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuedInFuture = Rule(
    id: "issued-in-future", severity: .warning,
    title: BilingualText(vi: "Ngày ký nằm ở tương lai", en: "A day of issue that has not come yet"),
    why: BilingualText(
      vi: "Quyết định chưa đến ngày ký thì chưa có hiệu lực, nên trang chưa hiện sao. Thường là ghi nhầm năm.",
      en: "A decision whose day has not come has no effect, and the page shows no stars yet. Mostly the year is a slip."
    ),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa 'issued' theo quyết định.", en: "Mend 'issued' after the document."),
    bad: "issued: 2062-01-15",
    good: "issued: 2026-01-15",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        let issued = paper.issued
        guard issued > context.showcase.asOf else { return nil }
        return rule.finding(
          .field(paper.file, "issued"),
          vi: "Ngày ký \(issued.vietnamese) sau hôm nay (\(context.showcase.asOf.vietnamese))",
          en: "The day of issue \(issued) is after today (\(context.showcase.asOf))",
          hint: BilingualText(vi: "Xem lại năm ghi trên văn bản", en: "Look at the year on the document"))
      }
    })
}
