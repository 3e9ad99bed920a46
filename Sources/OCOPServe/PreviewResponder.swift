package import OCOPDiagnostics

/// Answers every request of the preview but the stream of events.
package struct PreviewResponder: Sendable {
  private let files: FileResponder
  private let access: AccessGuard
  private let state: PreviewState
  private let language: MessageLanguage

  package init(folder: PublicFolder, access: AccessGuard, state: PreviewState, language: MessageLanguage) {
    files = FileResponder(folder)
    self.access = access
    self.state = state
    self.language = language
  }

  package func respond(to request: PreviewRequest) -> PreviewResponse {
    switch access.judge(request) {
    case .wrongHost: return .text(403, "403: not the name of this preview\n")
    case .tokenMissing:
      return .text(403, "403: địa chỉ thiếu mã; quét lại mã QR. The address lacks its token; scan the code again.\n")
    case .welcome: return answer(request)
    case .welcomeWithCookie(let token):
      var response = answer(request)
      response.headers.append(
        ("Set-Cookie", "\(AccessGuard.cookie)=\(token); Path=/; HttpOnly; SameSite=Strict"))
      return response
    }
  }

  /// Whether it asks for events, and may have them.
  func wantsEvents(_ request: PreviewRequest) -> String? {
    guard request.path == PreviewPanel.events, request.method == "GET", access.judge(request) == .welcome else {
      return nil
    }
    return request.query("page").map { $0.replacing("%2F", with: "/") } ?? "/"
  }

  private func answer(_ request: PreviewRequest) -> PreviewResponse {
    switch request.path {
    case PreviewPanel.script[...]: return .own("text/javascript; charset=utf-8", PreviewPanel.scriptText, request)
    case PreviewPanel.style[...]: return .own("text/css; charset=utf-8", PreviewPanel.styleSheet, request)
    case PreviewPanel.panel[...]: return .own("text/html; charset=utf-8", panel, request)
    default: break
    }
    guard state.hasPages || !acceptsPage(request) else {
      var response = PreviewResponse(
        503, [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
        body: PreviewPanel.decorate(PreviewPanel.emptyPage(language), with: panel, state: state.name))
      if request.method == "HEAD" { response.body = [] }
      return response
    }
    // Before the file is read: a page may be newer than its name says, never older.
    let name = state.name
    let panel = panel
    return files.respond(to: request) { PreviewPanel.decorate($0, with: panel, state: name) }
  }

  private var panel: String { PreviewPanel.banner(language) + state.panel }

  private func acceptsPage(_ request: PreviewRequest) -> Bool {
    let last = request.path.split(separator: "/").last ?? ""
    return !last.contains(".") || last.hasSuffix(".html")
  }
}

extension PreviewResponse {
  fileprivate static func own(_ type: String, _ text: String, _ request: PreviewRequest) -> PreviewResponse {
    var response = PreviewResponse(
      200, [("Content-Type", type), ("Cache-Control", "no-store")], body: Array(text.utf8))
    if request.method == "HEAD" { response.body = [] }
    return response
  }
}
