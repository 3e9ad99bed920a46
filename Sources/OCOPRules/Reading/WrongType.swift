import OCOPDiagnostics

extension Rule {
  package static let wrongType = Rule(
    id: "wrong-type", severity: .error,
    title: BilingualText(
      vi: "Giá trị không đúng kiểu",
      en: "A value of the wrong type"),
    why: BilingualText(
      vi:
        "Mỗi mục cần một kiểu giá trị: chữ, số, danh sách …; kiểu khác thì trang không hiển thị được.",
      en:
        "Each key takes one type of value: text, number, list …; the page cannot show another."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Viết lại giá trị theo kiểu nêu trong thông báo.",
      en: "Write the value in the type that the message names."),
    bad: "standards: {a: 1}",
    good: "standards: [TCVN 5603:2008]")
}
