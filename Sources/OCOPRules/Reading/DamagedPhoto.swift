import OCOPDiagnostics

extension Rule {
  package static let damagedPhoto = Rule(
    id: "damaged-photo", severity: .error,
    title: BilingualText(vi: "Ảnh hỏng hoặc không phải là ảnh", en: "A photo that is damaged or is none"),
    why: BilingualText(
      vi: "Trang cắt ảnh thành nhiều cỡ; ảnh hỏng sẽ để lại một ô trống hoặc nửa bức ảnh.",
      en: "The site makes several sizes of every photo; a damaged one would leave a hole or half a picture."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chép lại ảnh từ máy ảnh hoặc điện thoại, hoặc lưu lại dạng JPEG, PNG, WebP.",
      en: "Copy the photo again from the camera or phone, or save it as JPEG, PNG or WebP."),
    bad: "photos:\n  - {file: bao-gia.docx.jpg, alt: Chai mật}",
    good: "photos:\n  - {file: chai-mat.jpg, alt: Chai mật}")
}
