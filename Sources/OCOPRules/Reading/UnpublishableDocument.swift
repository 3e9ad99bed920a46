import OCOPDiagnostics

extension Rule {
  package static let unpublishableDocument = Rule(
    id: "unpublishable-document", severity: .error,
    title: BilingualText(vi: "Loại tệp không đăng lên trang", en: "A kind of file that is not published"),
    why: BilingualText(
      vi:
        "Tệp HTML, SVG hay mã lệnh mở từ trang sẽ chạy với tên của trang, như thể cơ quan viết ra nó. Vì vậy trang chỉ đăng văn bản, bảng tính, ảnh, âm thanh, phim và tệp nén.",
      en:
        "HTML, SVG and scripts that are opened from the site run in its name, as if the office had written them. So only papers, tables, pictures, recordings and archives are published."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Lưu tệp dạng PDF rồi sửa tên trong bài.", en: "Save the file as PDF, and mend its name in the text."),
    bad: "[giấy kiểm nghiệm](kiem-nghiem.html)",
    good: "[giấy kiểm nghiệm](kiem-nghiem.pdf)")
}
