import OCOPDiagnostics

extension Rule {
  package static let malformedEntryName = Rule(
    id: "malformed-entry-name", severity: .error,
    title: BilingualText(
      vi: "Tên tệp hoặc thư mục không dùng làm khóa được",
      en: "A file or folder name that cannot be a key"),
    why: BilingualText(
      vi:
        "Tên tệp trở thành địa chỉ trang và mã in trên nhãn, nên chỉ gồm chữ thường không dấu, số và dấu gạch nối.",
      en:
        "The name becomes the page's address and the printed code, so it has only small letters, digits and hyphens."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Đổi tên tệp, ví dụ 'Đường phèn.md' thành 'duong-phen.md'.",
      en: "Rename the file, for example 'Đường phèn.md' to 'duong-phen.md'."),
    bad: "content/producers/Trà Vinh Farm.md",
    good: "content/producers/tra-vinh-farm.md")
}
