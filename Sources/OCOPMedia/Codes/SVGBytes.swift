import OCOPText

/// The few pieces of SVG that the codes write, straight into bytes.
extension [UInt8] {
  mutating func append(ascii text: String) { append(contentsOf: text.utf8) }

  /// Text inside a double-quoted attribute.
  mutating func append(attribute text: String) {
    text.withBytes { bytes in
      // Addresses and labels hold none of these, as a rule.
      guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<") })
      else { return append(contentsOf: bytes) }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): append(ascii: "&amp;")
        case UInt8(ascii: "\""): append(ascii: "&quot;")
        case UInt8(ascii: "<"): append(ascii: "&lt;")
        default: append(byte)
        }
      }
    }
  }
}

/// The numbers of a path, into room that has been made for a whole line of them: looking for room at every byte was most of the work.
extension OutputSpan<UInt8> {
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    if magnitude < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude)) }
    if magnitude >= 100 { append(UInt8(ascii: "0") + UInt8(magnitude / 100 % 10)) }
    append(UInt8(ascii: "0") + UInt8(magnitude / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  /// A relative move, left out where the pen is there already; a minus sign separates as well as a space.
  mutating func move(x: Int, y: Int) {
    guard x != 0 || y != 0 else { return }
    append(UInt8(ascii: "m"))
    append(decimal: x)
    if y >= 0 { append(UInt8(ascii: " ")) }
    append(decimal: y)
  }
}
