import OCOPDiagnostics

extension Rule {
  package static let communeOfAnotherKind = Rule(
    id: "commune-of-another-kind", severity: .warning,
    title: BilingualText(
      vi: "Xã ghi là phường, hoặc phường ghi là xã", en: "A commune that is written as a ward, or the other way round"),
    why: BilingualText(
      vi:
        "Trang lấy tên đủ từ danh mục hành chính, nên khách đọc khác với điều tệp ghi. Tên và loại cũng có thể là của một đơn vị "
        + "trước ngày 01/07/2025, không phải đơn vị ngày nay.",
      en:
        "Pages take the full name from the list of administrative units, so visitors read something else than the file says. Name "
        + "and kind may also be those of a unit from before 2025-07-01, and not of the one of today."),
    sources: [.law("QĐ 19/2025/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Viết đúng loại, hoặc chỉ viết tên.", en: "Write the right kind, or the name alone."),
    bad: "commune: phường Tiểu Cần",
    good: "commune: xã Tiểu Cần")
}
