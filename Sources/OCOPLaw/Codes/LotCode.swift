import OCOPText

/// The shape of a lot code, which is a file name, a part of an address and a GS1 batch number (AI 10) at once.
package enum LotCode {
  /// `^[A-Z0-9][A-Z0-9._-]{0,19}$`.
  package static func isValid(_ text: String) -> Bool {
    guard (1...20).contains(text.utf8.count), let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  /// The code that was meant by a text that is none: `l 1` is `L1`, `Lô 3/2026` is `LO3-2026`; nil where nothing near is one.
  package static func meant(by text: String) -> String? {
    var code = ""
    for character in VietnameseFold.fold(text).uppercased() where !character.isWhitespace {
      // It begins with a letter or digit.
      let isSign = isValid((code.isEmpty ? "" : "0") + String(character))
      if isSign || !code.isEmpty { code.append(isSign ? character : "-") }
    }
    while let last = code.last, last == "-" { code.removeLast() }
    return isValid(code) && code != text ? code : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26 || byte.isASCIIDigit
  }
}
