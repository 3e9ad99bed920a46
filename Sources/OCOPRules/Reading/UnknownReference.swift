import OCOPDiagnostics

extension Rule {
  package static let unknownReference = Rule(
    id: "unknown-reference", severity: .error,
    title: BilingualText(
      vi: "Nhắc đến một tệp không có",
      en: "A reference to an entry that is not there"),
    why: BilingualText(
      vi:
        "Sản phẩm, chủ thể, sự kiện … gọi nhau bằng khóa (tên tệp); khóa sai thì trang trỏ vào chỗ trống.",
      en:
        "Entries name each other by key (the file's name); a wrong key points at nothing."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa khóa theo gợi ý, hoặc tạo tệp còn thiếu.",
      en: "Mend the key as suggested, or write the missing file."),
    bad: "producer: tra-vinh-fram",
    good: "producer: tra-vinh-farm")
}
