import OCOPDiagnostics

extension Rule {
  package static let translationWithoutOriginal = Rule(
    id: "translation-without-original", severity: .error,
    title: BilingualText(
      vi: "Bản dịch không có bản gốc, hoặc ngôn ngữ không có trên trang",
      en: "A translation without original, or of a language that the site does not have"),
    why: BilingualText(
      vi:
        "Bản dịch chỉ chứa phần để đọc; không có bản gốc thì không biết nó thuộc về đâu.",
      en:
        "A translation holds only what is to be read; without the original nobody knows what it belongs to."),
    remedy: BilingualText(
      vi: "Tạo tệp gốc, sửa tên tệp, hoặc thêm ngôn ngữ vào 'languages' của site.yml.",
      en: "Write the original, mend the file's name, or add the language to 'languages' in site.yml."),
    bad: "content/producers/abc.en.md",
    good: "content/producers/abc.md\ncontent/producers/abc.en.md")
}
