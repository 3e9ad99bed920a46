/// Texts of cells as workbooks write them.
enum CellText {
  /// Signs that XML cannot hold stand as `_x000D_` (ECMA-376, 22.4.2.4), and `_x005F_` is a `_` that begins no such sign.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = Array(String(decoding: bytes, as: UTF8.self).utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5F, let code = escape(rest) {
        units.append(code)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The code in `x000D_`.
  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let head = Array(units.prefix(6))
    guard head.count == 6, head[0] == 0x78, head[5] == 0x5F else { return nil }
    return UInt16(String(decoding: head[1...4], as: UTF16.self), radix: 16)
  }
}
