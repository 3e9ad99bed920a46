/// Writing text into HTML as bytes.
extension [UInt8] {
  /// Appends text so that it is safe between tags and in quoted attributes.
  package mutating func appendEscaped(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  /// Appends an address; one that starts with `/` is written relative to a page from where `root` leads to the site's root.
  mutating func appendAddress(_ address: String, root: UnsafeBufferPointer<UInt8>) {
    let isDone: Void? = address.utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.first == UInt8(ascii: "/") {
        append(contentsOf: root)
        appendEscaped(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
      } else {
        appendEscaped(bytes)
      }
    }
    if isDone == nil { appendEscaped(address) }
  }

  /// Appends a whole number with a mark between groups of three digits.
  mutating func appendGrouped(_ number: Int, mark: UInt8) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let digits = String(number.magnitude).utf8
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { append(mark) }
      append(digit)
    }
  }

  /// Copies the stretches between characters that need a name. Looking at eight bytes at once gained nothing: the fields of a
  /// page are short.
  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte < 64, Self.special >> UInt64(byte) & 1 != 0 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      copied = index + 1
      appendEntity(for: byte)
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// One bit for each of `"`, `&`, `'`, `<`, `>`.
  private static var special: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }

  /// Out of the loop, which hardly ever comes here.
  @inline(never)
  private mutating func appendEntity(for byte: UInt8) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
  }
}
