import OCOPDiagnostics

extension Rule {
  package static let unknownChoice = Rule(
    id: "unknown-choice", severity: .error,
    title: BilingualText(
      vi: "Giá trị không nằm trong danh sách cho phép",
      en: "A value that is not in its list"),
    why: BilingualText(
      vi:
        "Mục này chỉ nhận một số giá trị định sẵn, để lọc và thống kê được.",
      en:
        "The key takes only certain values, so that lists and statistics can count on them."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chọn một giá trị trong danh sách.",
      en: "Choose one of the list."),
    bad: "kind: hop-tac-xa",
    good: "kind: cooperative")
}
