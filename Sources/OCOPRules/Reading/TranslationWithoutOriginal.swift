import OCOPDiagnostics

extension Rule {
  package static let translationWithoutOriginal = Rule(
    id: "translation-without-original", severity: .error,
    title: BilingualText(
      vi: "Bản dịch không có bản gốc",
      en: "A translation without original"),
    why: BilingualText(
      vi:
        "Bản dịch chỉ chứa phần để đọc; không có bản gốc thì không biết nó thuộc về đâu.",
      en:
        "A translation holds only what is to be read; without the original nobody knows what it belongs to."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Tạo tệp gốc, hoặc sửa tên tệp.",
      en: "Write the original, or mend the file's name."),
    bad: "content/producers/abc.en.md",
    good: "content/producers/abc.md\ncontent/producers/abc.en.md")
}
