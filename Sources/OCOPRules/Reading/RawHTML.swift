import OCOPDiagnostics

extension Rule {
  package static let rawHTML = Rule(
    id: "raw-html", severity: .warning,
    title: BilingualText(
      vi: "HTML thô bị bỏ",
      en: "Raw HTML is dropped"),
    why: BilingualText(
      vi:
        "Mã HTML trong bài có thể làm hỏng trang hoặc gây hại cho người đọc, nên không bao giờ được đưa lên.",
      en:
        "HTML in a text can break the page or harm readers, so it never reaches the site."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Dùng Markdown: **đậm**, *nghiêng*, danh sách, bảng.",
      en: "Use Markdown: **bold**, *italic*, lists, tables."),
    bad: "<b>đậm</b>",
    good: "**đậm**")
}
