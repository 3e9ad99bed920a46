import OCOPText

/// Which bytes HTML does not take as they are between tags and in quoted attributes: `"`, `&`, `'`, `<`, `>`.
enum HTMLEscaping {
  /// Hands on the text in stretches, each of which is safe: those between special characters, and their names.
  @inline(__always)
  static func forEachStretch(of text: UnsafeBufferPointer<UInt8>, _ put: (UnsafeBufferPointer<UInt8>) -> Void) {
    var done = 0
    while let index = firstSpecial(in: text, from: done) {
      put(UnsafeBufferPointer(rebasing: text[done..<index]))
      done = index + 1
      let entity = entity(for: text[index])
      put(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    }
    put(UnsafeBufferPointer(rebasing: text[done...]))
  }

  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    ByteSearch.first(in: text, from: start) { eight in
      // `"` and `&` differ in one bit, and so do `<` and `>`.
      ByteSearch.equal(eight & 0xFBFB_FBFB_FBFB_FBFB, to: 0x22)
        | ByteSearch.equal(eight & 0xFDFD_FDFD_FDFD_FDFD, to: 0x3C) | ByteSearch.equal(eight, to: 0x27)
    } isSought: { byte in
      byte & 0xFB == 0x22 || byte & 0xFD == 0x3C || byte == 0x27
    }
  }

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
    text.withBytes { HTMLEscaping.forEachStretch(of: $0) { append(contentsOf: $0) } }
  }
}
