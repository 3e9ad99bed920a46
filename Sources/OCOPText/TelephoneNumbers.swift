/// Several telephone numbers in one value: `0909 123 456, 0270 3 123 456`.
package enum TelephoneNumbers {
  /// Each as it is written, without blanks at its ends; the whole value where that is one number, or an address of the web.
  package static func split(_ text: String) -> [String] {
    let bytes = text.utf8
    guard bytes.contains(where: isSeparator), !isWebAddress(text) else { return [text] }
    let numbers = bytes.split(whereSeparator: isSeparator).compactMap { part in
      String(part)?.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    return numbers.isEmpty ? [text] : numbers
  }

  /// Whether a value that is for a number leads to a page instead, as one of Zalo does.
  package static func isWebAddress(_ text: String) -> Bool {
    ByteSearch.holds(text, "://") || ByteSearch.holds(text, "zalo.me")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")
  }
}
