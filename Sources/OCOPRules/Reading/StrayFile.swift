import OCOPDiagnostics

extension Rule {
  package static let strayFile = Rule(
    id: "stray-file", severity: .warning,
    title: BilingualText(
      vi: "Tệp không thuộc mục nào",
      en: "A file that belongs to nothing"),
    why: BilingualText(
      vi:
        "Tệp nằm ngoài chỗ quy định, hoặc không có đuôi '.md', sẽ không lên trang.",
      en:
        "A file outside the places that the program knows, or one that does not end in '.md', does not reach the site."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chuyển tệp vào đúng thư mục, sửa đuôi thành '.md', hoặc xóa đi.",
      en: "Move the file to its folder, let its name end in '.md', or delete it."),
    bad: "content/product/banh-com.md",
    good: "content/products/banh-com.md")
}
