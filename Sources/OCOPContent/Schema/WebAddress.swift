/// What counts as a web address in content.
package enum WebAddress {
  /// `http://` or `https://`, a host with a dot (or localhost), no blanks, no control characters.
  package static func isAbsolute(_ text: String) -> Bool {
    let lower = text.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if lower.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return false
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty, host.contains(".") || host.hasPrefix("localhost") || host.hasPrefix("[") else { return false }
    guard !host.hasPrefix("."), !host.contains("..") else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
  }

  /// Whether other addresses can begin with it.
  package static func isBase(_ text: String) -> Bool { isAbsolute(text) && !text.contains("?") && !text.contains("#") }
}
