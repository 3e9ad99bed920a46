import OCOPDiagnostics

extension Rule {
  package static let missingField = Rule(
    id: "missing-field", severity: .error,
    title: BilingualText(
      vi: "Thiếu mục bắt buộc",
      en: "A required key is missing"),
    why: BilingualText(
      vi:
        "Không có mục này thì trang sai hoặc trống.",
      en:
        "Without it the page would be false or empty."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm mục đó vào phần thông tin đầu tệp.",
      en: "Add the key to the front matter."),
    bad: "name: Bánh cốm",
    good: "name: Bánh cốm\nproducer: xuan-phuong")
}
