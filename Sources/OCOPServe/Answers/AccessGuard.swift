import OCOPText

/// Who may look at the preview.
package struct AccessGuard: Sendable {
  /// Names by which this machine may be called; a page of another name that points here (DNS rebinding) gets nothing.
  private let hosts: Set<String>
  /// What a phone has to bring; nil where only this machine is let in.
  private let token: String?

  /// What a machine calls itself.
  private static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]

  static let cookie = "ocop_preview"

  package init(addresses: [String] = [], token: String? = nil) {
    hosts = Self.loopback.union(addresses)
    self.token = token
  }

  enum Verdict: Equatable {
    case welcome
    /// Let in by the token in the address; the browser is to remember it.
    case welcomeWithCookie(String)
    case wrongHost
    case tokenMissing
  }

  func judge(_ request: PreviewRequest) -> Verdict {
    guard let host = request.headers["host"].map(Self.name), hosts.contains(host) else { return .wrongHost }
    if request.isLocal, Self.loopback.contains(host) { return .welcome }
    guard let token else { return request.isLocal ? .welcome : .tokenMissing }
    if request.cookie(Self.cookie).map({ Self.isSame($0, token) }) ?? false { return .welcome }
    if request.query("token").map({ Self.isSame($0, token) }) ?? false { return .welcomeWithCookie(token) }
    return .tokenMissing
  }

  /// The name without its port; empty where what stands behind the name is no port.
  private static func name(_ host: String) -> String {
    let host = host.lowercased()
    let end = host.hasPrefix("[") ? host.firstIndex(of: "]").map { host.index(after: $0) } : host.firstIndex(of: ":")
    guard let end, end < host.endIndex else { return host }
    let port = host[end...]
    return port.hasPrefix(":") && port.dropFirst().utf8.allSatisfy(\.isASCIIDigit)
      ? String(host[..<end]) : ""
  }

  /// Takes the same time wherever they differ.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 26 letters and digits that are not taken for others, 128 bits.
  package static func makeToken() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)
    var random = SystemRandomNumberGenerator()
    let token = (0..<26).map { _ in letters[Int.random(in: letters.indices, using: &random)] }
    return String(decoding: token, as: UTF8.self)
  }
}
