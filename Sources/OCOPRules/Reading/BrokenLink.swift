import OCOPDiagnostics

extension Rule {
  package static let brokenLink = Rule(
    id: "broken-link", severity: .error,
    title: BilingualText(
      vi: "Liên kết trỏ vào chỗ không có",
      en: "A link that leads nowhere"),
    why: BilingualText(
      vi:
        "Người đọc bấm vào sẽ gặp trang báo không tìm thấy.",
      en:
        "Readers who follow it would meet the page 'not found'."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa địa chỉ theo gợi ý, hoặc bỏ liên kết.",
      en: "Mend the address as suggested, or drop the link."),
    bad: "[Mật hoa dừa](/san-pham/mat-hoa-dua/)",
    good: "[Mật hoa dừa](/san-pham/mat-hoa-dua-sokfarm/)")
}
