import FlyingFox
import FlyingSocks
import Foundation
import Glibc
package import OCOPDiagnostics

/// The HTTP server of the preview. What is answered is `PreviewResponder`'s; this carries it over the wire.
package struct PreviewServer: Sendable {
  private let responder: PreviewResponder
  private let state: PreviewState
  private let server: HTTPServer
  private let host: String
  private let port: UInt16

  /// - Parameter isOpen: reachable from other machines; else from this one alone.
  package init(responder: PreviewResponder, state: PreviewState, port: UInt16, isOpen: Bool) throws {
    self.responder = responder
    self.state = state
    self.port = port
    host = isOpen ? "0.0.0.0" : "127.0.0.1"
    server = HTTPServer(address: try sockaddr_in.inet(ip4: host, port: port), timeout: 30, logger: .disabled)
  }

  /// Runs until the task is cancelled.
  ///
  /// - Parameter ready: called once, with the port, as soon as a browser can connect.
  package func run(ready: @escaping @Sendable (UInt16) -> Void) async throws(MachineError) {
    await server.appendRoute("*") { [responder, state] request in
      let asked = PreviewRequest(request)
      if let page = responder.wantsEvents(asked) { return Self.events(state.events(page: page)) }
      return HTTPResponse(responder.respond(to: asked))
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          if case .ip4(_, let port)? = await server.listeningAddress { ready(port) }
        }
        for try await _ in group {}
      }
    } catch {
      throw MachineError(
        BilingualText(vi: "mở cổng", en: "open the port"), path: "\(host):\(port)", cause: cause(of: error))
    }
  }

  private func cause(of error: any Error) -> BilingualText {
    guard case SocketError.failed(_, let code, _) = error else { return BilingualText(vi: "\(error)", en: "\(error)") }
    let cause = MachineError.cause(of: code)
    guard [EADDRINUSE, EACCES].contains(code) else { return cause }
    // A port that needs no rights, and another than the one that is taken.
    let other = port == 8080 ? 8081 : 8080
    return BilingualText(
      vi: "\(cause.vi); hãy chọn cổng khác, ví dụ 'ocop serve --port \(other)'",
      en: "\(cause.en); choose another, as in 'ocop serve --port \(other)'")
  }

  /// Server-sent events (WHATWG HTML, 9.2), with a comment every fifteen seconds so that a reader who has left is noticed.
  private static func events(_ events: AsyncStream<PreviewState.Event>) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store"],
      body: HTTPBodySequence(from: EventBytes(events: events)))
  }
}

/// The bytes of a stream of events, each sent as soon as it is there.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let events: AsyncStream<PreviewState.Event>

  func makeAsyncIterator() -> Iterator { Iterator(chunks: Self.chunks(events)) }

  private static func chunks(_ events: AsyncStream<PreviewState.Event>) -> AsyncStream<[UInt8]> {
    AsyncStream { output in
      let relay = Task {
        for await event in events {
          output.yield(Array("event: \(event.name)\ndata: \(event.data)\n\n".utf8))
        }
        output.finish()
      }
      let heart = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: .seconds(15))
          output.yield(Array(":\n\n".utf8))
        }
      }
      output.onTermination = { _ in
        relay.cancel()
        heart.cancel()
      }
    }
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private var chunks: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(chunks: AsyncStream<[UInt8]>) {
      self.chunks = chunks.makeAsyncIterator()
    }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = (await chunks.next() ?? [])[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let chunk = await chunks.next() else { return nil }
        rest = chunk[...]
      }
      defer { rest = [] }
      return rest
    }
  }
}

extension PreviewRequest {
  fileprivate init(_ request: HTTPRequest) {
    let headers = Dictionary(
      request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    let peer: String? =
      switch request.remoteAddress {
      case .ip4(let ip, _), .ip6(let ip, _): ip
      default: nil
      }
    self.init(
      method: request.method.rawValue, target: request.target.rawValue, headers: headers,
      isLocal: peer.map { $0.hasPrefix("127.") || $0 == "::1" } ?? false)
  }
}

extension HTTPResponse {
  fileprivate init(_ response: PreviewResponse) {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    // Nothing but the length tells a reader of HEAD how long the answer would be; 304 has none.
    if response.status != 304 { headers[.contentLength] = "\(response.length)" }
    self.init(
      statusCode: HTTPStatusCode(response.status, phrase: Self.phrases[response.status] ?? ""), headers: headers,
      body: Data(response.body))
  }

  private static let phrases: [Int: String] = [
    200: "OK", 206: "Partial Content", 304: "Not Modified", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 416: "Range Not Satisfiable", 503: "Service Unavailable",
  ]
}
