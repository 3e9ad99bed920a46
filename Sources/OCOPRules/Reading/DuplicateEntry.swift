import OCOPDiagnostics

extension Rule {
  package static let duplicateEntry = Rule(
    id: "duplicate-entry", severity: .error,
    title: BilingualText(
      vi: "Hai tệp cùng một khóa",
      en: "Two files with one key"),
    why: BilingualText(
      vi:
        "Hai tệp cùng khóa tranh nhau một địa chỉ trang; một tệp sẽ mất.",
      en:
        "Two files of one key compete for one address; one of them would vanish."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Đổi tên hoặc xóa một trong hai tệp.",
      en: "Rename or delete one of the two files."),
    bad: "content/producers/abc.md\ncontent/producers/abc/index.md",
    good: "content/producers/abc.md")
}
