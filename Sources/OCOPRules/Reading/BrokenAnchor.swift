import OCOPDiagnostics

extension Rule {
  package static let brokenAnchor = Rule(
    id: "broken-anchor", severity: .error,
    title: BilingualText(
      vi: "Liên kết trỏ vào một đầu đề không có",
      en: "A link to a heading that is not there"),
    why: BilingualText(
      vi:
        "Liên kết mở đúng trang nhưng không tới được đoạn cần đọc.",
      en:
        "The link opens the page but not the passage."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa phần sau dấu '#' cho khớp với đầu đề.",
      en: "Mend what stands after '#' to match the heading."),
    bad: "[Cách làm](#cach-lam-banh)",
    good: "[Cách làm](#cach-lam)")
}
