import OCOPDiagnostics

extension Rule {
  package static let notUTF8 = Rule(
    id: "not-utf8", severity: .error,
    title: BilingualText(
      vi: "Tệp không phải là văn bản UTF-8",
      en: "A file is not UTF-8 text"),
    why: BilingualText(
      vi:
        "Chương trình đọc chữ tiếng Việt theo bảng mã UTF-8. Tệp ghi bằng bảng mã khác (TCVN3, VNI, UTF-16) sẽ thành "
        + "chữ sai trên trang.",
      en:
        "The program reads Vietnamese text as UTF-8. A file in another encoding (TCVN3, VNI, UTF-16) would show wrong "
        + "letters."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.",
      en: "Open the file in an editor and save it as UTF-8."),
    bad: "name: B\\xB8nh c\\xE8m",
    good: "name: Bánh cốm")
}
