/// What a browser asked for, without the library that read it.
package struct PreviewRequest: Sendable {
  package let method: String
  /// As it came over the wire: percent-encoded, with its query.
  package let target: String
  /// By lower-case name.
  package let headers: [String: String]
  /// Whether the connection comes from this machine.
  package let isLocal: Bool

  package init(method: String = "GET", target: String, headers: [String: String] = [:], isLocal: Bool = true) {
    self.method = method
    self.target = target
    self.headers = headers
    self.isLocal = isLocal
  }

  package var path: Substring { target.prefix { $0 != "?" } }

  /// A value of the query, as written.
  func query(_ name: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    return target[target.index(after: mark)...].split(separator: "&").first { $0.hasPrefix("\(name)=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  func cookie(_ name: String) -> String? {
    (headers["cookie"] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }.first { $0.hasPrefix("\(name)=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }
}

/// What goes back.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  /// Of the whole answer; differs from the body's where the body is left out (HEAD).
  package var length: Int

  init(_ status: Int, _ headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
    length = body.count
  }

  static func text(_ status: Int, _ text: String) -> PreviewResponse {
    PreviewResponse(status, [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
  }

  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
