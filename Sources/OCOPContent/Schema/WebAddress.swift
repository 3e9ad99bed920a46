/// What counts as a web address in content.
package enum WebAddress {
  /// `http://` or `https://`, a host with a dot (or localhost), no blanks, no control characters.
  package static func isAbsolute(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let lower = bytes.lazy.map { $0 | 0x20 }
      let scheme = lower.starts(with: "https://".utf8) ? 8 : lower.starts(with: "http://".utf8) ? 7 : 0
      let host = bytes.dropFirst(scheme).prefix { !isEndOfHost($0) }
      guard scheme > 0, let first = host.first, first != dot else { return false }
      guard !zip(host, host.dropFirst()).contains(where: { $0 == dot && $1 == dot }),
        host.contains(dot) || host.starts(with: "localhost".utf8) || first == UInt8(ascii: "[")
      else { return false }
      return bytes.allSatisfy(isAllowed)
    }
  }

  /// Whether an http or https address is that of a machine or a network of one's own, where no reader comes.
  package static func isLocal(_ text: String) -> Bool {
    guard let slashes = text.firstRange(of: "://") else { return false }
    let rest = text[slashes.upperBound...]
    if rest.hasPrefix("[") { return rest.hasPrefix("[::1]") }
    let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    if host == "localhost" || host.hasSuffix(".localhost") { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1], !numbers.contains(nil) else {
      return false
    }
    switch (first, second) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): return true
    default: return false
    }
  }

  private static let dot = UInt8(ascii: ".")

  private static func isEndOfHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  /// Whether other addresses can begin with it.
  package static func isBase(_ text: String) -> Bool { isAbsolute(text) && !text.contains("?") && !text.contains("#") }
}
