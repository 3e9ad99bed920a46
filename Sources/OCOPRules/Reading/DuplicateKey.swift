import OCOPDiagnostics

extension Rule {
  package static let duplicateKey = Rule(
    id: "duplicate-key", severity: .error,
    title: BilingualText(
      vi: "Một mục được viết hai lần",
      en: "A key is written twice"),
    why: BilingualText(
      vi:
        "Khi một mục có hai giá trị thì không ai biết giá trị nào đúng.",
      en:
        "Where a key has two values nobody knows which is meant."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Giữ lại một dòng và xóa dòng kia.",
      en: "Keep one of the lines and delete the other."),
    bad: "set: 6\nset: 8",
    good: "set: 8")
}
