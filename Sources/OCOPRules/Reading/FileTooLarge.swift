import OCOPDiagnostics

extension Rule {
  package static let fileTooLarge = Rule(
    id: "file-too-large", severity: .error,
    title: BilingualText(vi: "Tệp quá lớn", en: "A file that is too large"),
    why: BilingualText(
      vi: "Một câu chuyện dài nhất cũng chỉ vài chục nghìn chữ; tệp hơn 4 MB là tệp chép nhầm.",
      en: "The longest story has some ten thousand words; a file above 4 MB has been put there by mistake."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chép lại đúng tệp, hoặc cắt thành nhiều bài.", en: "Copy the right file, or cut it into several."),
    bad: "content/stories/bao-cao-nam.md (20 MB)",
    good: "content/stories/bao-cao-nam.md (12 KB)")
}
