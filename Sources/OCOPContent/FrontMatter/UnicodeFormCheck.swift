import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPText

/// Looks for files that mix composed and decomposed letters. A file all in one form is fine, whichever it is: the program
/// composes everything it reads.
enum UnicodeFormCheck {
  static func findings(_ text: String, file: String) -> [Finding] {
    guard let place = firstLooseMark(in: text) else { return [] }
    return [
      Rule.mixedUnicodeForms.finding(
        .span(file, place), vi: "Từ đây có chữ tổ hợp (dấu rời) lẫn với chữ dựng sẵn",
        en: "From here on letters with loose marks are mixed with composed ones",
        hint: BilingualText(
          vi: "Gõ lại đoạn này, hoặc đổi cả tệp sang Unicode dựng sẵn (NFC).",
          en: "Type it again, or turn the whole file to composed Unicode (NFC)."))
    ]
  }

  /// The first combining mark on a letter, in a text that has composed Vietnamese letters as well. Only a file with such a mark
  /// is looked at closer.
  private static func firstLooseMark(in text: String) -> SourceSpan? {
    // The first byte of loose marks, and the first two of composed Vietnamese letters.
    guard ByteSearch.holds(text, [0xCC]), ByteSearch.holds(text, [0xE1, 0xBA]) || ByteSearch.holds(text, [0xE1, 0xBB])
    else { return nil }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if (0x300...0x31B).contains(scalar.value) || scalar.value == 0x323 {
        return SourceSpan(line: line, column: max(1, column - 1), length: 2)
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }
}
