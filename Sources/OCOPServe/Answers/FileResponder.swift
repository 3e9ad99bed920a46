import OCOPText

/// Answers with a file as HTTP asks for it (RFC 9110): conditional requests by entity tag, one range of bytes, HEAD.
package struct FileResponder: Sendable {
  private let folder: PublicFolder

  package init(_ folder: PublicFolder) {
    self.folder = folder
  }

  /// - Parameter decorate: what is put into a page before it is sent; gets and returns the bytes of an HTML file.
  package func respond(
    to request: PreviewRequest, decorate: ([UInt8]) -> [UInt8] = { $0 }
  ) -> PreviewResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewResponse(405, [("Allow", "GET, HEAD")])
    }
    var response: PreviewResponse
    if let path = PublicPath(request.path), let file = folder.file(path) {
      response = answer(request, file, decorate)
    } else if let page = PublicPath("/404.html").flatMap(folder.file) {
      let bytes = decorate(page.bytes)
      response = PreviewResponse(404, [("Content-Type", MediaType.of("404.html"))], body: bytes)
    } else {
      response = .text(404, "404\n")
    }
    response.headers += [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
    if request.method == "HEAD" { response.body = [] }
    return response
  }

  private func answer(
    _ request: PreviewRequest, _ file: PublicFolder.File, _ decorate: ([UInt8]) -> [UInt8]
  ) -> PreviewResponse {
    let type = MediaType.of(file.path)
    let bytes = type.hasPrefix("text/html") ? decorate(file.bytes) : file.bytes
    let tag = "\"\(ContentHash(of: bytes).hex)\""
    let common = [("ETag", tag), ("Content-Type", type), ("Accept-Ranges", "bytes")]
    if let known = request.headers["if-none-match"], Self.names(known, tag) {
      return PreviewResponse(304, [("ETag", tag)])
    }
    let isSame = request.headers["if-range"].map { $0 == tag } ?? true
    guard isSame, request.method == "GET", let wanted = request.headers["range"] else {
      return PreviewResponse(200, common, body: bytes)
    }
    switch ByteRange.read(wanted, of: bytes.count) {
    case .whole: return PreviewResponse(200, common, body: bytes)
    case .unsatisfiable: return PreviewResponse(416, [("Content-Range", "bytes */\(bytes.count)")])
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return PreviewResponse(206, common + [("Content-Range", place)], body: Array(bytes[range]))
    }
  }

  /// `If-None-Match` compares weakly, and may name several.
  private static func names(_ header: String, _ tag: String) -> Bool {
    header.split(separator: ",").contains { part in
      let name = part.drop { $0 == " " }
      return name == "*" || name == tag || (name.hasPrefix("W/") && name.dropFirst(2) == tag)
    }
  }
}

/// The `Range` of a request, of which only a single one is honoured.
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  static func read(_ header: String, of length: Int) -> ByteRange {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) && $0.count < 16 }) else {
      return .whole
    }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last?):
      guard first <= last else { return .whole }
      return first < length ? .part(first..<min(last + 1, length)) : .unsatisfiable
    case (let first?, nil): return first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?): return count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    case (nil, nil): return .whole
    }
  }
}
