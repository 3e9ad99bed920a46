import OCOPDiagnostics

extension Rule {
  package static let unknownKey = Rule(
    id: "unknown-key", severity: .error,
    title: BilingualText(
      vi: "Mục không có trong mẫu",
      en: "A key that this kind of entry does not have"),
    why: BilingualText(
      vi:
        "Mục viết sai tên sẽ bị bỏ qua mà không ai hay, nên chương trình báo lỗi ngay.",
      en:
        "A misspelt key would be left out silently, so it is an error."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa lại tên mục theo gợi ý, hoặc xóa dòng đó.",
      en: "Mend the key as suggested, or delete the line."),
    bad: "gtim: \"9521234567899\"",
    good: "gtin: \"9521234567899\"")
}
