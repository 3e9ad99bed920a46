import OCOPDiagnostics

extension Rule {
  package static let dangerousLink = Rule(
    id: "dangerous-link", severity: .error,
    title: BilingualText(
      vi: "Liên kết nguy hiểm",
      en: "A dangerous link"),
    why: BilingualText(
      vi:
        "Địa chỉ bắt đầu bằng 'javascript:' và tương tự chạy mã trên máy người đọc.",
      en:
        "Addresses such as 'javascript:' run code on the reader's machine."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Dùng địa chỉ https, mailto hoặc tel.",
      en: "Use an https, mailto or tel address."),
    bad: "[mua](javascript:alert(1))",
    good: "[mua](https://shop.example.vn/)")
}
