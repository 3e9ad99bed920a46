package import OCOPDiagnostics

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

  /// What is wrong with the address of a site.
  package struct BaseFault: Sendable {
    package let message: BilingualText
    package let hint: BilingualText?

    /// Both in one line.
    package var text: BilingualText {
      hint.map { BilingualText(vi: "\(message.vi). \($0.vi)", en: "\(message.en). \($0.en)") } ?? message
    }
  }

  /// Why other addresses cannot begin with an absolute one, or no code carry them; empty where all is well.
  package static func faults(ofBase url: String) -> [BaseFault] {
    var faults: [BaseFault] = []
    if url.contains("?") || url.contains("#") {
      let message = BilingualText(
        vi: "Địa chỉ gốc '\(url)' không được có '?' hay '#'",
        en: "The base address '\(url)' may hold neither '?' nor '#'")
      faults.append(BaseFault(message: message, hint: nil))
    }
    if let better = withoutUser(url) {
      // The password is not repeated: messages end up in logs.
      let message = BilingualText(
        vi: "Địa chỉ gốc có tên hoặc mật khẩu đăng nhập trước dấu '@', ai xem trang cũng đọc được",
        en: "The base address has a user name or password before its '@', which every visitor could read")
      faults.append(
        BaseFault(message: message, hint: BilingualText(vi: "Viết '\(better)'", en: "Write '\(better)'")))
    }
    if !isASCII(url) {
      let message = BilingualText(
        vi: "Địa chỉ gốc '\(url)' có chữ ngoài ASCII, mã QR không mang được",
        en: "The base address '\(url)' has letters beyond ASCII, which a QR code cannot carry")
      faults.append(BaseFault(message: message, hint: ascii(url)))
    }
    return faults
  }

  /// `https://a.vn` for `https://user:password@a.vn`; nil where there is no user.
  private static func withoutUser(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { String(url[..<scheme.upperBound] + url[url.index(after: $0)...]) }
  }

  /// How to write an address in ASCII: a path can be encoded here, the name of a host only where it was registered.
  private static func ascii(_ url: String) -> BilingualText {
    let host = url.firstRange(of: "://").map { url[$0.upperBound...].prefix { $0 != "/" } } ?? url[...]
    guard isASCII(host) else {
      return BilingualText(
        vi: "Dùng tên miền không dấu, hoặc dạng 'xn--…' mà nơi cấp tên miền cho biết",
        en: "Use a host name without accents, or its 'xn--…' form, which the registrar tells")
    }
    let digits = Array("0123456789ABCDEF")
    let better = url.utf8.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return BilingualText(vi: "Viết '\(better.joined())'", en: "Write '\(better.joined())'")
  }

  private static func isASCII(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
