import Foundation
import OCOPDiagnostics
import OCOPServe
import Testing

/// A published folder with a secret beside it.
private struct PublishedFolder: ~Copyable {
  let root = FileManager.default.temporaryDirectory.appending(path: "ocop-serve-\(UUID().uuidString)")

  init() throws {
    try write("<html><body><p>Trang chủ</p></body></html>", to: "public/index.html")
    try write("<html><body>Bánh cốm</body></html>", to: "public/san-pham/banh-com/index.html")
    try write("<html><body>Mã</body></html>", to: "public/01/09521234567899/index.html")
    try write("không có", to: "public/404.html")
    try write("0123456789", to: "public/data/digits.txt")
    try write("bí mật", to: "content/site.yml")
    try write("khóa", to: "public/.ocop-lock")
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "public/out"), withDestinationURL: root.appending(path: "content"))
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "public/out.yml"), withDestinationURL: root.appending(path: "content/site.yml"))
  }

  deinit {
    // The system cleans what is left; a test must not fail for it.
    _ = try? FileManager.default.removeItem(at: root)
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET") throws -> PreviewResponse {
    FileResponder(try PublicFolder(root.appending(path: "public").path))
      .respond(to: PreviewRequest(method: method, target: target, headers: headers))
  }
}

@Suite struct `Files are answered as HTTP asks` {
  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
    ("/san-pham/banh-com/", "text/html; charset=utf-8"),
    ("/san-pham/banh-com", "text/html; charset=utf-8"), ("/01/09521234567899", "text/html; charset=utf-8"),
    ("/data/digits.txt?v=1", "text/plain; charset=utf-8"), ("//data//digits.txt", "text/plain; charset=utf-8"),
    ("/data/./digits.txt", "text/plain; charset=utf-8"), ("/data/%64igits.txt", "text/plain; charset=utf-8"),
  ])
  func `found, without a redirect`(target: String, type: String) throws {
    let response = try PublishedFolder().get(target)
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == type)
    #expect(response.length == response.body.count)
  }

  @Test(arguments: [
    "/../content/site.yml", "/%2e%2e/content/site.yml", "/%2E%2E%2Fcontent%2Fsite.yml", "/data/../../content/site.yml",
    "/..%5ccontent%5csite.yml", "/out/site.yml", "/out.yml", "/.ocop-lock", "/%00", "/index.html%00.txt", "/%zz", "/%",
    "/..", "/data/%2e%2e/%2e%2e/content/site.yml", "/%252e%252e/content/site.yml", "/\u{FF0E}\u{FF0E}/content/site.yml",
    "/data", "/data/", "/data/digits.txt/", "/khong-co", "/%c0%ae%c0%ae/content/site.yml", "content/site.yml", "",
  ])
  func `nothing outside of the folder, and no folder without a page`(target: String) throws {
    let response = try PublishedFolder().get(target)
    #expect(response.status == 404)
    #expect(String(decoding: response.body, as: UTF8.self) == "không có")
  }

  @Test(
    arguments: [
      ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=8-", 206, "89", "bytes 8-9/10"),
      ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=5-99", 206, "56789", "bytes 5-9/10"),
      ("bytes=10-", 416, "", "bytes */10"), ("bytes=-0", 416, "", "bytes */10"),
      ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=3-2", 200, "0123456789", nil), ("bytes=0-1,3-4", 200, "0123456789", nil),
      ("lines=1-2", 200, "0123456789", nil),
      ("bytes=x-", 200, "0123456789", nil), ("bytes=99999999999999999999-", 200, "0123456789", nil),
    ] as [(String, Int, String, String?)])
  func `ranges`(range: String, status: Int, body: String, place: String?) throws {
    let response = try PublishedFolder().get("/data/digits.txt", ["range": range])
    #expect(response.status == status)
    #expect(String(decoding: response.body, as: UTF8.self) == body)
    #expect(response.header("Content-Range") == place)
  }

  @Test func `an entity tag saves the second answer`() throws {
    let folder = try PublishedFolder()
    let tag = try #require(try folder.get("/").header("ETag"))
    for header in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let response = try folder.get("/", ["if-none-match": header])
      #expect(response.status == 304)
      #expect(response.body.isEmpty)
    }
    #expect(try folder.get("/", ["if-none-match": "\"x\""]).status == 200)
    #expect(try folder.get("/data/digits.txt", ["range": "bytes=0-1", "if-range": "\"x\""]).status == 200)
    try folder.write("<html></html>", to: "public/index.html")
    #expect(try folder.get("/", ["if-none-match": tag]).status == 200)
  }

  @Test func `HEAD tells the length and sends nothing`() throws {
    let response = try PublishedFolder().get("/data/digits.txt", method: "HEAD")
    #expect(response.status == 200)
    #expect(response.length == 10)
    #expect(response.body.isEmpty)
    #expect(try PublishedFolder().get("/", method: "POST").status == 405)
  }
}

@Suite struct `The preview lets in whom it should` {
  private func status(
    _ target: String = "/", host: String?, isLocal: Bool = true, cookie: String? = nil, token: String? = nil
  ) throws -> PreviewResponse {
    let folder = try PublishedFolder()
    let state = PreviewState(start: "s")
    state.published([], panel: "")
    let responder = PreviewResponder(
      folder: try PublicFolder(folder.root.appending(path: "public").path),
      access: AccessGuard(addresses: ["192.0.2.7"], token: token), state: state, language: .vi)
    var headers: [String: String] = [:]
    headers["host"] = host
    headers["cookie"] = cookie
    return responder.respond(to: PreviewRequest(target: target, headers: headers, isLocal: isLocal))
  }

  @Test(arguments: ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"])
  func `this machine, by its own names`(host: String) throws {
    #expect(try status(host: host).status == 200)
  }

  @Test(
    arguments: [
      "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "localhost:8080.evil.example", "[::1]evil",
      "",
      nil,
    ] as [String?])
  func `no page of another name`(host: String?) throws {
    #expect(try status(host: host).status == 403)
  }

  @Test func `a phone only with the token, which it then keeps`() throws {
    #expect(try status(host: "192.0.2.7:8080", isLocal: false, token: "abc").status == 403)
    #expect(try status("/?token=abd", host: "192.0.2.7:8080", isLocal: false, token: "abc").status == 403)
    let response = try status("/?token=abc", host: "192.0.2.7:8080", isLocal: false, token: "abc")
    #expect(response.status == 200)
    #expect(response.header("Set-Cookie") == "ocop_preview=abc; Path=/; HttpOnly; SameSite=Strict")
    #expect(try status(host: "192.0.2.7", isLocal: false, cookie: "a=b; ocop_preview=abc", token: "abc").status == 200)
    // Naming itself localhost is no way around it.
    #expect(try status(host: "localhost", isLocal: false, token: "abc").status == 403)
    #expect(try status(host: "192.0.2.7", isLocal: false).status == 403)
  }

  @Test func `a token is long and never twice the same`() {
    let tokens = Set((0..<100).map { _ in AccessGuard.makeToken() })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.count == 26 })
  }
}

@Suite struct `Pages of the preview` {
  private static let problem = Diagnostic(
    code: "unknown-key", severity: .error, file: "content/products/x/index.md", span: SourceSpan(line: 3, column: 1),
    message: BilingualText(vi: "Không có mục '<nmae>'", en: "There is no key '<nmae>'"),
    hint: BilingualText(vi: "Có phải là 'name'?", en: "Did you mean 'name'?"))

  @Test func `problems are told with line and remedy, and cannot do harm`() {
    let html = ProblemList([Self.problem], language: .vi, hasPages: true).html { _, _ in "<nmae>: \"x\"" }
    #expect(
      html == """
        <details class="ocop-problems" lang="vi" open><summary>Có 1 lỗi: trang đang hiện là bản đúng gần nhất</summary>\
        <h3>content/products/x/index.md</h3><ol><li class="ocop-error"><b>Dòng 3</b> Không có mục '&lt;nmae&gt;'\
        <pre>&lt;nmae&gt;: &quot;x&quot;</pre><p>Cách sửa: Có phải là 'name'?</p></li></ol></details>
        """)
    #expect(ProblemList([], language: .vi, hasPages: true).html { _, _ in nil } == "")
  }

  @Test func `many problems stay readable`() {
    let html = ProblemList(Array(repeating: Self.problem, count: 500), language: .en, hasPages: true).html { _, _ in nil
    }
    #expect(html.contains("… and 400 more: 'ocop check' lists them."))
  }

  @Test func `before the first sound build, every page says what to mend`() throws {
    let folder = try PublishedFolder()
    let state = PreviewState(start: "s")
    state.refused(panel: ProblemList([Self.problem], language: .vi, hasPages: false).html { _, _ in nil })
    let responder = PreviewResponder(
      folder: try PublicFolder(folder.root.appending(path: "public").path), access: AccessGuard(), state: state,
      language: .vi)
    let response = responder.respond(to: PreviewRequest(target: "/san-pham/", headers: ["host": "localhost"]))
    #expect(response.status == 503)
    let refusal = String(decoding: response.body, as: UTF8.self)
    #expect(refusal.contains("<summary>Có 1 lỗi</summary>"))
    #expect(refusal.contains("Có phải là 'name'?"))
    state.published([], panel: "")
    let page = responder.respond(to: PreviewRequest(target: "/", headers: ["host": "localhost"]))
    let text = String(decoding: page.body, as: UTF8.self)
    #expect(page.status == 200)
    #expect(text.hasPrefix("<html><body><p>Trang chủ</p><link rel=\"stylesheet\" href=\"/.ocop/preview.css\">"))
    #expect(text.hasSuffix("</div><script src=\"/.ocop/preview.js\"></script></body></html>"))
    #expect(text.contains("Bản xem thử, có cả bản nháp."))
  }
}

@Suite struct `Changes of files are noticed` {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ocop-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content/products"), withIntermediateDirectories: true)
    return folder
  }

  private func names(_ paths: Set<String>, in folder: URL) -> [String] {
    paths.map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
  }

  @Test func `written, moved over, deleted, and in new folders`() throws {
    let folder = try folder()
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    let watcher = try FolderWatcher([folder.appending(path: "content").path])
    #expect(try watcher.next(atMost: 0).isEmpty)
    let file = folder.appending(path: "content/products/x.md")
    try Data("a".utf8).write(to: file)
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/products/x.md"])
    // As editors save: the new text aside, then moved over the old.
    let aside = folder.appending(path: "content/products/.x.md.swp")
    try Data("b".utf8).write(to: aside)
    #expect(rename(aside.path, file.path) == 0)
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/products/x.md"])
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content/fairs/y"), withIntermediateDirectories: true)
    try Data("c".utf8).write(to: folder.appending(path: "content/fairs/y/index.md"))
    #expect(names(try watcher.next(atMost: 5000), in: folder).contains("content/fairs/y/index.md"))
    try Data("d".utf8).write(to: folder.appending(path: "content/fairs/y/index.md"))
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/fairs/y/index.md"])
    try FileManager.default.removeItem(at: file)
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/products/x.md"])
  }

  @Test func `a folder that comes later, or goes and comes back`() throws {
    let folder = try folder()
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    let (content, themes) = (folder.appending(path: "content"), folder.appending(path: "themes"))
    let watcher = try FolderWatcher([content.path, themes.path])
    try FileManager.default.createDirectory(
      at: folder.appending(path: "public/themes"), withIntermediateDirectories: true)
    #expect(try watcher.next(atMost: 50).isEmpty)
    try FileManager.default.createDirectory(at: themes.appending(path: "x"), withIntermediateDirectories: true)
    #expect(names(try watcher.next(atMost: 5000), in: folder).contains("themes"))
    try Data("a".utf8).write(to: themes.appending(path: "x/theme.json"))
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["themes/x/theme.json"])
    #expect(rename(content.path, folder.path + "/aside") == 0)
    #expect(rename(folder.path + "/aside", content.path) == 0)
    #expect(names(try watcher.next(atMost: 5000), in: folder).contains("content"))
    try Data("b".utf8).write(to: content.appending(path: "products/x.md"))
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/products/x.md"])
  }

  @Test func `in folders behind symbolic links, under every name that they have here, once in a circle`() throws {
    let folder = try folder()
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: path).path, withDestinationPath: target)
    }
    func write(_ path: String) throws { try Data("a".utf8).write(to: folder.appending(path: path)) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "shared/y"), withIntermediateDirectories: true)
    try link("content/fairs", to: "../shared")
    try link("content/products/vong", to: "..")
    try link("content/products/khong", to: "khong")
    let watcher = try FolderWatcher([folder.appending(path: "content").path])
    try write("shared/y/index.md")
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/fairs/y/index.md"])
    try write("content/products/x.md")
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/products/x.md"])
    // A link that comes while we watch, to a folder that is here already; the one after it leads nowhere.
    try link("content/places", to: "../shared")
    #expect(names(try watcher.next(atMost: 5000), in: folder).contains("content/places/y/index.md"))
    try link("content/vong", to: "vong")
    #expect(names(try watcher.next(atMost: 5000), in: folder) == ["content/vong"])
    try write("shared/y/index.md")
    #expect(
      names(try watcher.next(atMost: 5000), in: folder) == ["content/fairs/y/index.md", "content/places/y/index.md"])
    // The folder itself gets another name.
    #expect(rename(folder.path + "/shared/y", folder.path + "/shared/z") == 0)
    _ = try watcher.next(atMost: 5000)
    try write("shared/z/index.md")
    #expect(
      names(try watcher.next(atMost: 5000), in: folder) == ["content/fairs/z/index.md", "content/places/z/index.md"])
  }

  @Test func `what editors leave lying about is not`() throws {
    let folder = try folder()
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    let watcher = try FolderWatcher([folder.appending(path: "content").path])
    for name in [".x.swp", "~$danh-sach.xlsx", "x.md~", "4913", "#x.md#", "x.tmp"] {
      try Data().write(to: folder.appending(path: "content/\(name)"))
    }
    #expect(try watcher.next(atMost: 50).isEmpty)
  }
}
