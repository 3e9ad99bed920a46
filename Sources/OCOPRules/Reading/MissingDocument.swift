import OCOPDiagnostics

extension Rule {
  package static let missingDocument = Rule(
    id: "missing-document", severity: .error,
    title: BilingualText(
      vi: "Không tìm thấy văn bản",
      en: "A document that is not there"),
    why: BilingualText(
      vi:
        "Người đọc bấm vào sẽ gặp trang trống.",
      en:
        "Readers who follow the link would find nothing."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chép văn bản vào cạnh tệp, sửa tên, hoặc dùng địa chỉ https.",
      en: "Copy the document beside the file, mend its name, or give an https address."),
    bad: "document: qd-2919.pdf",
    good: "document: qd-2919-2020.pdf")
}
