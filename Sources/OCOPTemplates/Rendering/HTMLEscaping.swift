/// Which bytes HTML does not take as they are between tags and in quoted attributes: `"`, `&`, `'`, `<`, `>`.
enum HTMLEscaping {
  /// Hands on the text in stretches, each of which is safe: those between special characters, and their names. Looking at eight
  /// bytes at once gained nothing: the fields of a page are short.
  @inline(__always)
  static func forEachStretch(of text: UnsafeBufferPointer<UInt8>, _ put: (UnsafeBufferPointer<UInt8>) -> Void) {
    var done = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 64, special >> UInt64(byte) & 1 != 0 else { continue }
      put(UnsafeBufferPointer(rebasing: text[done..<index]))
      done = index + 1
      let entity = entity(for: byte)
      put(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    }
    put(UnsafeBufferPointer(rebasing: text[done...]))
  }

  /// One bit for each of the five.
  private static var special: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }

  private static func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

/// For what is put together without a template.
extension [UInt8] {
  /// Appends text so that it is safe between tags and in quoted attributes.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { HTMLEscaping.forEachStretch(of: $0) { append(contentsOf: $0) } }
  }
}
