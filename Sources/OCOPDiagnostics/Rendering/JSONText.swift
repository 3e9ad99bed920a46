import OCOPText

/// Writes JSON by hand where the shape is fixed: no reflection, stable order, the same bytes everywhere.
package enum JSONText {
  /// A string literal with its quotes; what could end a script element or a line is escaped as well.
  package static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    appendString(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a string literal with its quotes.
  package static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies the stretches between bytes that JSON, or a script element, does not take as they are.
  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var copied = 0
    while let index = firstSpecial(in: text, from: copied) {
      let byte = text[index]
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      copied = index + 1
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
      case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
      case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
      default:
        bytes += Array("\\u00".utf8)
        bytes += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Quotation mark, `<`, backslash and controls.
  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    ByteSearch.first(in: text, from: start) { eight in
      ByteSearch.below(eight, 0x20) | ByteSearch.equal(eight, to: 0x22) | ByteSearch.equal(eight, to: 0x3C)
        | ByteSearch.equal(eight, to: 0x5C) | ByteSearch.equal(eight, to: 0x7F)
    } isSought: { byte in
      byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0x7F
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
