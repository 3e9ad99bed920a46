import OCOPDiagnostics

extension Rule {
  package static let missingPhoto = Rule(
    id: "missing-photo", severity: .error,
    title: BilingualText(
      vi: "Không tìm thấy ảnh",
      en: "A photo that is not there"),
    why: BilingualText(
      vi:
        "Trang sẽ có một ô trống ở chỗ của ảnh.",
      en:
        "The page would have a hole where the photo should be."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chép ảnh vào cạnh tệp, hoặc sửa tên tệp ảnh.",
      en: "Copy the photo beside the file, or mend its name."),
    bad: "photos:\n  - {file: chai.jpg, alt: Chai mật}",
    good: "photos:\n  - {file: bottle.jpg, alt: Chai mật}")
}
