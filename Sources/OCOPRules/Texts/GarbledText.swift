import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let garbledText = Rule(
    id: "garbled-text", severity: .error,
    title: BilingualText(vi: "Chữ tiếng Việt bị vỡ bảng mã", en: "Vietnamese text in the wrong encoding"),
    why: BilingualText(
      vi: "Chữ như 'Máº­t' là tiếng Việt đã mở bằng sai bảng mã rồi lưu lại; người đọc không đọc được.",
      en: "Text such as 'Máº­t' was opened in the wrong encoding and saved; nobody can read it."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Chép lại từ bản gốc, lưu tệp với bảng mã UTF-8; chữ TCVN3, VNI thì chuyển sang Unicode bằng UniKey trước.",
      en:
        "Copy it again from the original and save the file as UTF-8; convert TCVN3 and VNI to Unicode with UniKey first."
    ),
    bad: "name: BÃ¡nh cá»‘m",
    good: "name: Bánh cốm",
    check: .showcase { rule, context in
      context.suspectTexts.filter { !$0.traits.isDisjoint(with: [.garbled, .legacy]) }.compactMap {
        suspect -> Finding? in
        if suspect.traits.contains(.legacy) { return legacy(suspect, rule) }
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

  private static func legacy(_ suspect: SuspectText, _ rule: Rule) -> Finding? {
    guard let start = LegacyEncoding.start(in: suspect.text),
      let place = suspect.place(of: start..<suspect.text.index(after: start))
    else { return nil }
    let shown = String(suspect.text[start...].prefix { $0 != "\n" }.prefix(24))
    return rule.finding(
      place, vi: "Chữ \(Wording.quote(shown)) gõ bằng bảng mã TCVN3 hoặc VNI, không phải Unicode",
      en: "The text \(Wording.quote(shown)) is in the old encoding TCVN3 or VNI, not in Unicode",
      hint: BilingualText(
        vi: "Chuyển bảng mã TCVN3/VNI sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi dán lại",
        en: "Convert it from TCVN3 or VNI to Unicode with UniKey (Ctrl+Shift+F6), and paste it again"))
  }

  private static func start(_ text: String) -> Range<String.Index>? {
    text.isEmpty ? nil : text.startIndex..<text.index(after: text.startIndex)
  }
}
