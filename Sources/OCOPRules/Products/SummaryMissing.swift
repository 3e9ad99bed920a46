import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let summaryMissing = Rule(
    id: "summary-missing", severity: .warning,
    title: BilingualText(vi: "Sản phẩm chưa có tóm tắt", en: "A product without a summary"),
    why: BilingualText(
      vi:
        "Tóm tắt một hai câu hiện ở danh sách, kết quả tìm kiếm và catalog. Không có thì câu đầu của câu chuyện được dùng thay.",
      en:
        "One or two sentences stand in lists, search results and the catalog. Without them the story's first sentence does."
    ),
    sources: [.own],
    remedy: BilingualText(vi: "Thêm 'summary' với một hai câu.", en: "Add 'summary' with one or two sentences."),
    bad: "name: Mật hoa dừa",
    good: "name: Mật hoa dừa\nsummary: Mật hoa dừa cô chậm, vị ngọt thanh, từ vườn dừa Tiểu Cần.",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        // A summary that only a translation has leaves the site's own pages without one.
        guard product.summary?.isWritten(in: context.showcase.site.defaultLanguage) != true,
          !context.isAtFault("summary", in: product.file)
        else { return nil }
        return rule.finding(
          .field(product.file, "name"), vi: "\(Wording.quote(product.name.original.text)) chưa có tóm tắt",
          en: "\(Wording.quote(product.name.original.text)) has no summary",
          hint: BilingualText(
            vi: "Thêm dòng 'summary' với một hai câu", en: "Add a line 'summary' with one or two sentences"))
      }
    })
}
