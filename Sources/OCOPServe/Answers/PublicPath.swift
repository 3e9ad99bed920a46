import Glibc

/// A path below the published folder, made of what a browser sent: decoded once, and refused where it could lead elsewhere.
package struct PublicPath: Sendable, Equatable {
  /// Names joined by single slashes; empty for the folder itself.
  package let path: String
  /// Whether it was written with a slash at the end.
  let endsWithSlash: Bool

  /// Nil for an escape that is none, a NUL, a backslash, a step upwards, and hidden names other than `.well-known`.
  package init?(_ target: some StringProtocol) {
    guard target.hasPrefix("/"), let decoded = Self.decoded(target) else { return nil }
    var names: [Substring] = []
    for name in decoded.split(separator: "/") {
      if name == "." { continue }
      if name.hasPrefix("."), name != ".well-known" { return nil }
      if name.utf8.contains(0) || name.utf8.contains(0x5C) { return nil }
      names.append(name)
    }
    path = names.joined(separator: "/")
    endsWithSlash = decoded.hasSuffix("/")
  }

  /// Percent escapes read once: what is still escaped then is part of a name.
  private static func decoded(_ target: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = target.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
