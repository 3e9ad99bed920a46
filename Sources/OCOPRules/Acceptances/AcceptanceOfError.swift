import OCOPDiagnostics

extension Rule {
  package static let acceptanceOfError = Rule(
    id: "acceptance-of-error", severity: .error,
    title: BilingualText(vi: "Chấp nhận một lỗi", en: "An error that is accepted"),
    why: BilingualText(
      vi: "Lỗi là chỗ trang sẽ nói sai hoặc hỏng, nên không bỏ qua được. Chỉ cảnh báo mới được chấp nhận, kèm lý do.",
      en:
        "An error says that a page would be false or broken, and cannot be passed over. Only warnings are accepted, with a reason."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa lỗi, rồi xóa dòng trong 'accept'.", en: "Mend it, then delete the line in 'accept'."),
    bad: "accept:\n  - {rule: stars-above-score, reason: hội đồng đã đồng ý}",
    good: "accept:\n  - {rule: story-too-short, reason: sản phẩm mới, đang viết}")
}
