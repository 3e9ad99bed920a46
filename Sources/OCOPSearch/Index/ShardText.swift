/// The text inside index files.
///
/// A file is one call of a global function with a string, so that `<script src>` loads it: from a web server under a
/// strict Content-Security-Policy, and from a USB stick, where `fetch` does not work. Numbers are written in ASCII and
/// left to gzip or brotli, which pack them as well as a binary format would, and which every server has.
enum ShardText {
  /// Appends `number` in as few characters as possible: leading digits to base 55 from `%` to `[`, the last to base 30
  /// from `a` to `~`. None of them needs escaping in a template literal.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number / 30
    let last = UInt8(truncatingIfNeeded: number % 30 + 97)
    if rest == 0 {
      bytes.append(last)
      return
    }
    var digits: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
    var count = 0
    while rest > 0 {
      digits = (UInt8(truncatingIfNeeded: rest % 55 + 37), digits.0, digits.1, digits.2, digits.3)
      rest /= 55
      count += 1
    }
    bytes.append(digits.0)
    if count > 1 { bytes.append(digits.1) }
    if count > 2 { bytes.append(digits.2) }
    if count > 3 { bytes.append(digits.3) }
    if count > 4 { bytes.append(digits.4) }
    bytes.append(last)
  }

  /// A whole file: `ocopSearch("id",`…`)`. The id is how the page asked for it.
  static func file(id: String, payload: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + id.utf8.count + 20)
    bytes += "ocopSearch(\"".utf8
    bytes += id.utf8
    bytes += "\",`".utf8
    for (index, byte) in payload.enumerated() {
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "$"):
        if index + 1 < payload.count, payload[index + 1] == UInt8(ascii: "{") { bytes.append(UInt8(ascii: "\\")) }
      default: break
      }
      bytes.append(byte)
    }
    bytes += "`)\n".utf8
    return bytes
  }

  /// A name for `content`: ten characters of base 32, 50 bits.
  static func name(of content: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return name(hash: hash)
  }

  /// The name of several files that are known by one name together.
  static func name(ofAll files: [[UInt8]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      for byte in file { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x1FF) &* 0x100_0000_01B3
    }
    return name(hash: hash)
  }

  private static func name(hash: UInt64) -> String {
    // FNV's low bits see every byte but its high bits only late ones: fold and stir before cutting.
    var mixed = hash
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let digits = (0..<10).map { alphabet[Int(truncatingIfNeeded: mixed >> ($0 * 5)) & 31] }
    return String(decoding: digits, as: UTF8.self)
  }
}
