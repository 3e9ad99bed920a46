import OCOPDiagnostics

extension Rule {
  package static let translationContradicts = Rule(
    id: "translation-contradicts", severity: .error,
    title: BilingualText(
      vi: "Bản dịch nói khác bản gốc",
      en: "A translation that contradicts its original"),
    why: BilingualText(
      vi:
        "Dữ kiện (mã, ngày, giá, chủ thể …) chỉ có một; hai bản nói khác nhau thì một bản sai.",
      en:
        "A fact (code, date, price, producer …) is one; where two versions differ, one is false."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xóa mục đó khỏi bản dịch: dữ kiện được lấy từ bản gốc.",
      en: "Delete the key from the translation: facts are taken from the original."),
    bad: "# index.en.md\nset: 9",
    good: "# index.en.md\nname: Coconut nectar")
}
