import OCOPDiagnostics

extension Rule {
  package static let textBehindHash = Rule(
    id: "text-behind-hash", severity: .warning,
    title: BilingualText(
      vi: "Chữ sau dấu # không lên trang",
      en: "Words behind a '#' that do not reach the page"),
    why: BilingualText(
      vi:
        "Trong phần thông tin đầu tệp, dấu '#' đứng sau dấu cách mở đầu một lời ghi chú: phần còn lại của dòng bị bỏ. Lời ghi chú "
        + "thật thì có dấu cách sau dấu '#'.",
      en:
        "In front matter a '#' behind a blank begins a comment: the rest of the line is dropped. A true comment has a blank behind "
        + "its '#'."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Đặt cả giá trị trong dấu nháy; nếu là lời ghi chú, thêm dấu cách sau dấu '#'.",
      en: "Put the whole value in quotes; if it is a comment, put a blank behind the '#'."),
    bad: "spec: Túi #2 500 g",
    good: "spec: \"Túi #2 500 g\"\nstorage: Nơi khô ráo  # theo nhãn mới")
}
