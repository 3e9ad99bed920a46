import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let storyCopiedUnrecognised = Rule(
    id: "story-copied-unrecognised", severity: .warning,
    title: BilingualText(
      vi: "Sản phẩm chưa có sao dùng câu chuyện của sản phẩm khác",
      en: "A product without stars has another product's story"),
    why: BilingualText(
      vi:
        "Câu chuyện trùng với sản phẩm khác sẽ bị 0 điểm ở tiêu chí 5.3 khi đánh giá, và như vậy không thể đạt 3 sao.",
      en: "A story that is another product's will have 0 points in criterion 5.3, and without it there are no 3 stars."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.3"))],
    remedy: BilingualText(
      vi: "Viết câu chuyện riêng trước khi đánh giá.", en: "Write a story of its own before the evaluation."),
    bad: "# sản phẩm mới chép bài viết của sản phẩm cũ",
    good: "# sản phẩm mới có câu chuyện riêng",
    check: .showcase { rule, context in
      context.copiedStories.compactMap { copied in
        context.showcase.histories[copied.product].recognitions.isEmpty ? copied.finding(rule, context.showcase) : nil
      }
    })
}
