/// What counts as a web address in content.
package enum WebAddress {
  /// `http://` or `https://`, a host with a dot (or localhost), no blanks, no control characters.
  package static func isAbsolute(_ text: String) -> Bool {
    let bytes = text.utf8
    let lower = bytes.lazy.map { $0 | 0x20 }
    guard let scheme = ["https://", "http://"].first(where: { lower.starts(with: $0.utf8) }) else { return false }
    let host = bytes.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
    let dot = UInt8(ascii: ".")
    guard let first = host.first, first != dot, !zip(host, host.dropFirst()).contains(where: { $0 == dot && $1 == dot })
    else { return false }
    guard host.contains(dot) || host.starts(with: "localhost".utf8) || first == UInt8(ascii: "[") else { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  /// Whether other addresses can begin with it.
  package static func isBase(_ text: String) -> Bool { isAbsolute(text) && !text.contains("?") && !text.contains("#") }
}
