import OCOPDiagnostics

extension Rule {
  package static let catalogUnusable = Rule(
    id: "catalog-unusable", severity: .warning,
    title: BilingualText(vi: "Danh mục in không dùng được", en: "A printed catalog that cannot be offered"),
    why: BilingualText(
      vi:
        "Trang của sự kiện mời người xem tải danh mục đã in. Danh mục là tệp PDF có tệp .edition.json cùng tên nằm cạnh, do "
        + "'ocop catalog' ghi ra; thiếu một trong hai, hoặc PDF bị hỏng, thì trang không mời tải.",
      en:
        "The page of an event offers its printed catalog. A catalog is a PDF with the .edition.json file of the same name that "
        + "'ocop catalog' wrote beside it; without either, or where the PDF is damaged, the page offers nothing."),
    sources: [.own],
    remedy: BilingualText(
      vi:
        "In lại vào thư mục của sự kiện, chép đủ cả hai tệp, hoặc dẫn tới PDF từ bài viết nếu nó không phải là danh mục.",
      en: "Print it again into the event's folder, copy both files, or link to the PDF from a text if it is no catalog."
    ),
    bad: "content/fairs/hoi-cho/catalog.pdf",
    good: "content/fairs/hoi-cho/catalog.pdf\ncontent/fairs/hoi-cho/catalog.edition.json")
}
