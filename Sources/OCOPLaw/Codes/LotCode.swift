import OCOPText

/// The shape of a lot code, which is a file name, a part of an address and a GS1 batch number (AI 10) at once.
package enum LotCode {
  /// `^[A-Z0-9][A-Z0-9._-]{0,19}$`.
  package static func isValid(_ text: String) -> Bool {
    guard (1...20).contains(text.utf8.count), let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26 || byte.isASCIIDigit
  }
}
