import OCOPDiagnostics

extension Rule {
  package static let catalogOutdated = Rule(
    id: "catalog-outdated", severity: .warning,
    title: BilingualText(vi: "Danh mục in cũ hơn dữ liệu", en: "A printed catalog older than the data"),
    why: BilingualText(
      vi:
        "Khách cầm danh mục in và mở trang sẽ thấy hai điều khác nhau: giá, số điện thoại, hạng sao hay gian hàng. Mã dữ liệu ở "
        + "bìa sau cho biết hai bên có nói cùng một điều không. Sự kiện đã qua thì không nhắc nữa.",
      en:
        "Whoever holds the printed catalog and opens the site would read two different things: a price, a phone number, stars, a "
        + "booth. The data code on the back tells whether both say the same. Events that are over are left alone."),
    sources: [.own],
    remedy: BilingualText(
      vi: "In lại danh mục, hoặc in tờ bổ sung với --since để kẹp vào danh mục đã in.",
      en: "Print the catalog again, or an addenda sheet with --since to lay into the printed ones."),
    bad: "in ngày 01/11, giá 150.000 đ; ngày 05/11 sửa giá thành 175.000 đ",
    good:
      "ocop catalog --fair hoi-cho --since content/fairs/hoi-cho/catalog.edition.json -o content/fairs/hoi-cho/bo-sung.pdf"
  )
}
