import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let lookalikeLetter = Rule(
    id: "lookalike-letter", severity: .warning,
    title: BilingualText(
      vi: "Chữ cái của bảng chữ khác lẫn trong từ", en: "A letter of another alphabet inside a word"),
    why: BilingualText(
      vi: "Chữ 'Ð' (Iceland) hay 'а' (Kirin) trông như chữ Việt nhưng tìm kiếm không thấy và bản in có thể sai phông.",
      en: "'Ð' (Icelandic) or 'а' (Cyrillic) look like ours, but search does not find them and print may lack them."),
    sources: [.own],
    remedy: BilingualText(vi: "Xóa chữ đó và gõ lại.", en: "Delete the letter and type it again."),
    bad: "name: Ðường phèn",
    good: "name: Đường phèn",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.lookalike) }.compactMap { suspect -> Finding? in
        let scalars = suspect.text.unicodeScalars
        guard let index = scalars.indices.first(where: { isMixed(scalars, at: $0) }),
          let place = suspect.place(of: index..<scalars.index(after: index))
        else { return nil }
        let letter = String(scalars[index])
        let isEth = scalars[index].value == 0xD0 || scalars[index].value == 0xF0
        return rule.finding(
          place, vi: "Chữ '\(letter)' không phải là chữ Việt", en: "The letter '\(letter)' is not a Vietnamese one",
          hint: isEth
            ? BilingualText(
              vi: "Gõ lại chữ '\(letter == "Ð" ? "Đ" : "đ")'", en: "Type '\(letter == "Ð" ? "Đ" : "đ")' again")
            : BilingualText(vi: "Xóa chữ này và gõ lại", en: "Delete the letter and type it again"))
      }
    })

  /// Eth anywhere; a Greek or Cyrillic letter that touches a Latin one. Whole words of another alphabet are let be.
  private static func isMixed(_ scalars: String.UnicodeScalarView, at index: String.Index) -> Bool {
    let scalar = scalars[index]
    if scalar.value == 0xD0 || scalar.value == 0xF0 { return true }
    guard (0x370..<0x530).contains(scalar.value), scalar.properties.isAlphabetic else { return false }
    let after = scalars.index(after: index)
    if after < scalars.endIndex, isLatin(scalars[after]) { return true }
    return index > scalars.startIndex && isLatin(scalars[scalars.index(before: index)])
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value)) && scalar.properties.isAlphabetic
      && scalar.value != 0xB5
  }
}
