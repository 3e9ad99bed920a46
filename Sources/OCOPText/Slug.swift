/// Keys and addresses: ASCII, lower case, words joined by single hyphens.
package enum Slug {
  /// `Đường phèn Ánh Dương` becomes `duong-phen-anh-duong`. Everything but Latin letters and ASCII digits separates
  /// words. Empty when nothing is left.
  package static func make(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var gap = false
    for byte in VietnameseFold.fold(text).utf8 {
      guard isWord(byte) else {
        gap = !output.isEmpty
        continue
      }
      if gap { output.append(UInt8(ascii: "-")) }
      gap = false
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether `text` can name an entry: `^[a-z0-9]+(-[a-z0-9]+)*$`.
  package static func isKey(_ text: String) -> Bool {
    var afterHyphen = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") {
        if afterHyphen { return false }
        afterHyphen = true
      } else {
        guard isWord(byte) else { return false }
        afterHyphen = false
      }
    }
    return !afterHyphen
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte.isASCIIDigit
  }
}
