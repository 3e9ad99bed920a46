package import OCOPText

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
    text.withBytes { forEachStretch(of: $0) { bytes.append(contentsOf: $0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a part of a string literal.
  package static func append(escaped text: String, to bytes: inout ByteBuffer) {
    text.withBytes { forEachStretch(of: $0) { bytes.append($0) } }
  }

  /// Hands on the text in stretches: those that JSON, and a script element, take as they are, and what stands for the bytes between
  /// them.
  @inline(__always)
  private static func forEachStretch(
    of text: UnsafeBufferPointer<UInt8>, _ put: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var done = 0
    while let index = firstSpecial(in: text, from: done) {
      put(UnsafeBufferPointer(rebasing: text[done..<index]))
      done = index + 1
      escaped(text[index]).withUnsafeBufferPointer(put)
    }
    put(UnsafeBufferPointer(rebasing: text[done...]))
  }

  /// What stands for a byte in a string literal.
  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x22, 0x5C: [0x5C, byte]
    case 0x0A: [0x5C, UInt8(ascii: "n")]
    case 0x0D: [0x5C, UInt8(ascii: "r")]
    case 0x09: [0x5C, UInt8(ascii: "t")]
    default: Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
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
