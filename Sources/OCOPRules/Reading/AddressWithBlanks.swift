import OCOPDiagnostics

extension Rule {
  package static let addressWithBlanks = Rule(
    id: "address-with-blanks", severity: .warning,
    title: BilingualText(
      vi: "Tên tệp có dấu cách làm hỏng liên kết hay ảnh",
      en: "Blanks in a file name break a link or a picture"),
    why: BilingualText(
      vi:
        "Markdown chỉ nhận địa chỉ không có dấu cách. Có dấu cách thì ảnh không hiện, liên kết không bấm được, khách thấy nguyên "
        + "dấu ngoặc và tên tệp.",
      en:
        "Markdown takes an address without blanks only. With one there is no picture and no link: visitors see the brackets and "
        + "the file name."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Đổi tên tệp cho không còn dấu cách, hoặc viết tên tệp trong '<' và '>'.",
      en: "Rename the file so that it has no blanks, or write its name between '<' and '>'."),
    bad: "![Vườn dừa](Ảnh chụp (1).jpg)",
    good: "![Vườn dừa](vuon-dua.jpg)\n![Vườn dừa](<Ảnh chụp (1).jpg>)")
}
