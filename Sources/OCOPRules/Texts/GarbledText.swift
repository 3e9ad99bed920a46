import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let garbledText = Rule(
    id: "garbled-text", severity: .error,
    title: BilingualText(vi: "Chữ tiếng Việt bị vỡ bảng mã", en: "Vietnamese text in the wrong encoding"),
    why: BilingualText(
      vi: "Chữ như 'Máº­t' là tiếng Việt đã mở bằng sai bảng mã rồi lưu lại; người đọc không đọc được.",
      en: "Text such as 'Máº­t' was opened in the wrong encoding and saved; nobody can read it."),
    remedy: BilingualText(
      vi: "Chép lại từ bản gốc, lưu tệp với bảng mã UTF-8.",
      en: "Copy it again from the original and save the file as UTF-8."),
    bad: "name: BÃ¡nh cá»‘m",
    good: "name: Bánh cốm",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.garbled) }.compactMap { suspect -> Finding? in
        let marks = ["Ã\u{A1}", "á»", "áº", "Ä\u{91}", "Ä‘", "Æ°", "Ã"]
        guard let range = marks.lazy.compactMap({ suspect.text.firstRange(of: $0) }).first ?? Self.start(suspect.text),
          let place = suspect.place(of: range)
        else { return nil }
        let shown = String(suspect.text[range.lowerBound...].prefix(12))
        return rule.finding(
          place, vi: "Chữ \(Wording.quote(shown)) bị vỡ bảng mã",
          en: "The text \(Wording.quote(shown)) is in the wrong encoding",
          hint: BilingualText(
            vi: "Chép lại từ bản gốc và lưu tệp với bảng mã UTF-8", en: "Copy it again from the original, save as UTF-8"
          ))
      }
    })

  private static func start(_ text: String) -> Range<String.Index>? {
    text.isEmpty ? nil : text.startIndex..<text.index(after: text.startIndex)
  }
}
