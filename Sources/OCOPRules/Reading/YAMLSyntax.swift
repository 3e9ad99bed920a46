import OCOPDiagnostics

extension Rule {
  package static let yamlSyntax = Rule(
    id: "yaml-syntax", severity: .error,
    title: BilingualText(
      vi: "Phần thông tin đầu tệp sai cú pháp YAML",
      en: "The front matter cannot be read as YAML"),
    why: BilingualText(
      vi:
        "Một dấu thiếu hay một khoảng trắng thừa làm cho cả phần thông tin không đọc được.",
      en:
        "One missing mark or one blank too many makes the whole block unreadable."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xem dòng được chỉ: thường là thiếu dấu cách sau ':', thiếu dấu nháy đóng, hoặc thụt dòng lệch.",
      en: "Look at the line shown: usually a blank is missing after ':', a quote is not closed, or the indentation is "
        + "off."),
    bad: "name: \"Bánh cốm\nproducer: xuan-phuong",
    good: "name: \"Bánh cốm\"\nproducer: xuan-phuong")
}
