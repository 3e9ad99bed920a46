import OCOPDiagnostics

extension Rule {
  package static let acceptanceUnused = Rule(
    id: "acceptance-unused", severity: .warning,
    title: BilingualText(vi: "Chấp nhận một cảnh báo không còn", en: "An accepted warning that is no longer there"),
    why: BilingualText(
      vi: "Dòng chấp nhận để lại sẽ che cảnh báo cùng loại xuất hiện sau này.",
      en: "A line left behind would hide the next warning of its kind."),
    sources: [.own],
    remedy: BilingualText(vi: "Xóa dòng đó khỏi 'accept'.", en: "Delete the line from 'accept'."),
    bad: "accept:\n  - {rule: summary-missing, reason: đang viết}\nsummary: Đã viết xong.",
    good: "summary: Đã viết xong.")
}
