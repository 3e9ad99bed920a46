import OCOPDiagnostics

extension Rule {
  package static let translationOfUnknownLanguage = Rule(
    id: "translation-of-unknown-language", severity: .warning,
    title: BilingualText(
      vi: "Bản dịch sang ngôn ngữ không có trên trang",
      en: "A translation into a language that the site does not have"),
    why: BilingualText(
      vi: "Chỉ những ngôn ngữ trong 'languages' của site.yml mới có trang; bản dịch sang tiếng khác không lên trang.",
      en: "Only the languages in 'languages' of site.yml have pages; a translation into another is not published."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm ngôn ngữ vào 'languages' của site.yml, hoặc sửa tên tệp.",
      en: "Add the language to 'languages' in site.yml, or mend the file's name."),
    bad: "content/producers/abc.fr.md\n# site.yml: languages: [vi, en]",
    good: "content/producers/abc.en.md\n# site.yml: languages: [vi, en]")
}
