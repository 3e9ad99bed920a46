import OCOPDiagnostics

extension Rule {
  package static let mixedUnicodeForms = Rule(
    id: "mixed-unicode-forms", severity: .warning,
    title: BilingualText(
      vi: "Lẫn chữ dựng sẵn và chữ tổ hợp trong một tệp", en: "Composed and decomposed letters in one file"),
    why: BilingualText(
      vi:
        "Chữ 'ế' có thể lưu thành một ký tự (dựng sẵn) hoặc ba (tổ hợp). Trang hiện như nhau, nhưng tìm trong tệp bằng trình soạn "
        + "thảo sẽ sót một nửa. Thường do dán chữ từ máy khác.",
      en:
        "The letter 'ế' can be stored as one character (composed) or as three. The page shows the same, but a search in the editor "
        + "misses one half. Mostly it was pasted from another machine."),
    sources: [.standard("Unicode Standard Annex 15"), .standard("TCVN 6909:2001")],
    remedy: BilingualText(
      vi: "Gõ lại đoạn được chỉ, hoặc đổi cả tệp sang Unicode dựng sẵn (NFC).",
      en: "Type the marked stretch again, or turn the whole file to composed Unicode (NFC)."),
    bad: "name: Bánh tét   # chữ 'é' là e và dấu sắc rời",
    good: "name: Bánh tét")
}
