import OCOPDiagnostics

extension Rule {
  package static let translationWithoutCounterpart = Rule(
    id: "translation-without-counterpart", severity: .warning,
    title: BilingualText(
      vi: "Bản dịch có mục mà bản gốc không có",
      en: "A translation of something that the original does not have"),
    why: BilingualText(
      vi:
        "Chú thích ảnh, tên khu, ghi chú gian hàng đi với ảnh cùng tên tệp, khu cùng mã, gian cùng số; không thì theo thứ "
        + "tự. Lời không ứng với gì thì không lên trang. Mục mà bản gốc không viết thì khách "
        + "đọc bản gốc gặp chữ của bản dịch.",
      en:
        "Words for photos, zones and booths go with the same file, id or number, else with the same position. Words that go "
        + "with nothing do not reach the page. Of a key that the original does not have, its readers meet the translation's words."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm mục đó vào bản gốc, sửa lại tên, hoặc xóa khỏi bản dịch.",
      en: "Add it to the original, mend its name, or delete it from the translation."),
    bad:
      "# index.md\nphotos:\n  - {file: chai.jpg, alt: Chai mật}\n# index.en.md\nphotos:\n  - {file: lo.jpg, alt: A jar}",
    good: "# index.en.md\nphotos:\n  - {file: chai.jpg, alt: A bottle}")
}
