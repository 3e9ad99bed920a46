import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let articleDateInFuture = Rule(
    id: "article-date-in-future", severity: .warning,
    title: BilingualText(vi: "Bài viết đề ngày của năm sau", en: "An article of a day in a later year"),
    why: BilingualText(
      vi: "Bài được đăng ngay khi xuất trang, nên người đọc sẽ thấy một ngày chưa tới. Thường là ghi nhầm năm.",
      en:
        "An article is published with the site, so readers would see a day that has not come. Mostly the year is a slip."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa 'date', hoặc để bài lại đến ngày ấy.", en: "Mend 'date', or keep the article until that day."),
    bad: "title: Mùa cốm mới\ndate: 2062-09-01",
    good: "title: Mùa cốm mới\ndate: 2025-09-01",
    check: .showcase { rule, context in
      context.showcase.stories.compactMap { story -> Finding? in
        guard PlannedDay.isTooLate(story.date, from: context.showcase.asOf) else { return nil }
        return rule.finding(
          .field(story.file, "date"),
          vi: "Ngày đăng \(story.date.vietnamese) sau hôm nay (\(context.showcase.asOf.vietnamese))",
          en: "The article's day \(story.date) is after today (\(context.showcase.asOf))",
          hint: BilingualText(vi: "Xem lại năm", en: "Look at the year"))
      }
    })
}
