import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let storyCopied = Rule(
    id: "story-copied", severity: .error,
    title: BilingualText(
      vi: "Câu chuyện giống câu chuyện của sản phẩm khác", en: "A story that is another product's"),
    why: BilingualText(
      vi:
        "Tiêu chí 5.3 cho 0 điểm khi câu chuyện trùng với chủ thể khác, hoặc với sản phẩm khác của cùng chủ thể; mà 3 sao cần ít "
        + "nhất 1 điểm. Câu chuyện chép lại cũng làm người đọc mất tin vào cả hai sản phẩm.",
      en:
        "Criterion 5.3 gives 0 points for a story that is another producer's, or another product's of the same producer; and "
        + "3 stars need 1 point at least. A copied story also costs both products their reader's trust."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.3"))],
    remedy: BilingualText(
      vi: "Viết câu chuyện riêng cho từng sản phẩm.", en: "Write each product a story of its own."),
    bad: "# mật hoa dừa và đường hoa dừa cùng một bài viết",
    good: "# mỗi sản phẩm một câu chuyện riêng",
    check: .showcase { rule, context in
      context.copiedStories.compactMap { copied in
        context.showcase.histories[copied.product].recognitions.isEmpty ? nil : copied.finding(rule, context.showcase)
      }
    })
}
