import OCOPDiagnostics

extension Rule {
  package static let malformedValue = Rule(
    id: "malformed-value", severity: .error,
    title: BilingualText(
      vi: "Giá trị viết sai dạng",
      en: "A value of the wrong shape"),
    why: BilingualText(
      vi:
        "Mã số, địa chỉ web, tọa độ … có dạng riêng; viết sai thì mã không quét được, liên kết không mở được.",
      en:
        "Codes, addresses, coordinates … have a shape of their own; a wrong one cannot be scanned or opened."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Viết lại theo dạng nêu trong thông báo.",
      en: "Write it in the shape that the message names."),
    bad: "baseURL: ocop.example.vn",
    good: "baseURL: https://ocop.example.vn")
}
