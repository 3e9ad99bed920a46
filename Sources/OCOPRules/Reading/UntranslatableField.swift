import OCOPDiagnostics

extension Rule {
  package static let untranslatableField = Rule(
    id: "untranslatable-field", severity: .warning,
    title: BilingualText(
      vi: "Bản dịch viết lại một dữ kiện",
      en: "A translation that repeats a fact"),
    why: BilingualText(
      vi:
        "Dữ kiện viết hai nơi thì sớm muộn cũng lệch nhau.",
      en:
        "A fact that stands in two places will differ one day."),
    remedy: BilingualText(
      vi: "Xóa mục đó khỏi bản dịch.",
      en: "Delete the key from the translation."),
    bad: "# index.en.md\nset: 8",
    good: "# index.en.md\nname: Coconut nectar")
}
