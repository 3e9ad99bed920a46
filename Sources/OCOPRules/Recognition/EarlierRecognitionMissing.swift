import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let earlierRecognitionMissing = Rule(
    id: "earlier-recognition-missing", severity: .warning,
    title: BilingualText(
      vi: "Nâng hạng, đánh giá lại mà chưa có lần công nhận trước",
      en: "An upgrade or re-evaluation of what was never recognised"),
    why: BilingualText(
      vi:
        "Chỉ sản phẩm đã có sao mới được nâng hạng hay đánh giá lại. Thiếu quyết định trước thì trang không kể được sản phẩm đã lên, giữ hay xuống hạng.",
      en:
        "Only a product that had stars is upgraded or re-evaluated. Without the earlier decision the page cannot tell whether it rose, stayed or fell."
    ),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("6–7"))],
    remedy: BilingualText(
      vi: "Thêm quyết định trước vào 'certifications', hoặc sửa 'kind' thành 'first'.",
      en: "Add the earlier decision to 'certifications', or change 'kind' to 'first'."),
    bad: "kind: upgrade   # sản phẩm chưa có quyết định nào khác",
    good: "kind: first",
    check: .showcase { rule, context in
      context.showcase.histories.enumerated().compactMap { index, history -> Finding? in
        guard let first = history.recognitions.first, first.kind != .first,
          !history.proposals.contains(where: { $0.proposed < first.issued })
        else { return nil }
        let (decision, result) = context.showcase.result(first)
        let key = context.showcase.products[index].key
        let isUpgrade = first.kind == .upgrade
        return rule.finding(
          result.place(in: decision, result.kind == nil ? "product" : "kind"),
          vi:
            "Sản phẩm '\(key)' ghi \(isUpgrade ? "nâng hạng" : "đánh giá lại"), nhưng trang chưa có quyết định nào trước đó",
          en:
            "The product '\(key)' is \(isUpgrade ? "upgraded" : "re-evaluated"), but no earlier decision is on the site",
          hint: BilingualText(
            vi: "Thêm quyết định trước vào 'certifications', hoặc ghi 'kind: first'",
            en: "Add the earlier decision to 'certifications', or write 'kind: first'"))
      }
    })
}
