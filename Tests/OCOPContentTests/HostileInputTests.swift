import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

/// Files that nobody writes, and that somebody will send: each is told of in a sentence, in bounded time, and never brings the
/// program down. What the fuzz targets have found is kept here and in Tests/fuzz/regressions.
@Suite struct `Hostile input` {
  static let product = "content/products/banh-com/index.md"
  static let head = "---\nname: Bánh\nproducer: xuan-phuong\nset: 6\nsummary: Bánh.\n"

  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let texts: [(name: String, text: String, problem: String)] = [
    (
      "an alias bomb", head + "keywords: &a [x, x]\nusage: *a\n---\n",
      ":6:11 yaml-alias The front matter takes no anchor ('&')"
    ),
    ("an alias", head + "usage: *a\n---\n", ":6:8 yaml-alias The front matter takes no alias ('*')"),
    (
      "a tag", head + "usage: !!binary aGk=\n---\n", ":6:8 yaml-alias The front matter takes no tag ('!')"
    ),
    (
      "nested lists", head + "keywords: " + repeated("[", 100_000) + "\n---\n",
      ":6:43 yaml-syntax Nested too deeply (more than 32 levels)"
    ),
    (
      "nested groups", head + "price: " + repeated("{a: ", 100_000) + "\n---\n",
      ":6:133 yaml-syntax Nested too deeply (more than 32 levels)"
    ),
    (
      "very many keys", head + (0..<100_000).map { "k\($0): 1\n" }.joined() + "---\n",
      ":1002:1 yaml-syntax The group has too many keys (more than 1000)"
    ),
    (
      "one key very often", head + repeated("brand: x\n", 100_000) + "---\n",
      ":7:1 duplicate-key 'brand' is written twice"
    ),
    (
      "a NUL in a value", head + "usage: a\0b\n---\n",
      ":6:9 yaml-syntax There is an invisible control character (U+0000)"
    ),
    (
      "an enormous number", head + "price: {amount: " + repeated("9", 5000) + "}\n---\n",
      ":6:17 wrong-type 'amount' takes a whole number from 1 to 100000000000, not '" + repeated("9", 36) + "…"
        + repeated("9", 20) + "'"
    ),
    (
      "numbers without end", head + "location: [1e999, nan]\n---\n",
      ":6:11 malformed-value 'location' takes [latitude, longitude], for example [9.81, 106.19]"
    ),
    (
      "a quote left open", head + "storage: \"nơi mát\nusage: \"ăn ngay\"\n---\n",
      ":6:10 yaml-syntax A quote is opened and not closed"
    ),
    (
      "a quote left open to the end", head + "storage: 'nơi mát\nusage: ăn ngay\n---\n",
      ":6:10 yaml-syntax A quote is opened and not closed"
    ),
    ("an empty file", "", ":1:1 front-matter-missing The file must begin with a line '---'"),
    ("a file of marks", repeated("---\n", 100_000), ":2:1 missing-field 'name' is missing"),
  ]

  @Test(arguments: texts)
  func `is told of at its place`(_ sample: (name: String, text: String, problem: String)) throws {
    let site = try TestSite.sound(with: [Self.product: sample.text])
    let problems = (try site.load()?.diagnostics ?? []).filter { $0.severity == .error && $0.file == Self.product }
    let first = try #require(problems.first, "\(sample.name)")
    #expect(
      ":\(first.span.start.line):\(first.span.start.column) \(first.code) \(first.message.en)" == sample.problem,
      "\(sample.name)")
  }

  @Test(arguments: [
    repeated("[", 10_000), repeated("> ", 10_000) + "x", repeated("![", 10_000) + "x" + repeated("](a)", 10_000),
    repeated("*a ", 10_000), repeated("|a", 5_000) + "|\n" + repeated("|-", 5_000) + "|\n",
    (0..<3_000).map { "[^\($0)]" }.joined(separator: " "), repeated("<b>", 10_000), repeated("\u{301}", 10_000),
    repeated("[x](/khong-co/) ", 3_000), repeated("www.a.vn ", 3_000), repeated("[x](#khong-co) ", 5_000),
    repeated("\r", 10_000), "\0",
  ])
  func `in a text does no harm`(_ text: String) throws {
    let site = try TestSite.sound(with: [Self.product: Self.head + "---\n\n" + text + "\n"])
    #expect(try site.load()?.showcase?.products.map(\.key) == ["banh-com"])
  }

  /// Each heading is looked at for a proposal, and all of them stood in every hint: 52 s, and 390 MB to read.
  @Test(.timeLimit(.minutes(1))) func `anchors to nowhere are told in bounded time and words`() throws {
    let text = (0..<6_000).map { "## Mục \($0)\n\n[x](#khong-co-\($0 * 7919))\n\n" }.joined()
    let site = try TestSite.sound(with: ["content/stories/dai.md": "---\ntitle: A\ndate: 2026-01-02\n---\n\n\(text)"])
    let anchors = try #require(try site.load()).diagnostics.filter { $0.code == "broken-anchor" }
    #expect(anchors.count == 6_000)
    #expect(
      anchors.last?.hint?.vi
        == "Các đầu đề: #muc-0, #muc-1, #muc-2, #muc-3, #muc-4, #muc-5, #muc-6, #muc-7, #muc-8, #muc-9, #muc-10, #muc-11 "
        + "và 5988 đầu đề khác.")
  }

  @Test(.timeLimit(.minutes(1))) func `headings that are all alike have ids in bounded time`() throws {
    let text = Self.repeated("## Món\n\n", 20_000) + "[x](#mon-20000)\n"
    let site = try TestSite.sound(with: ["content/stories/dai.md": "---\ntitle: A\ndate: 2026-01-02\n---\n\n\(text)"])
    #expect(try site.problems(of: ["broken-anchor"]) == [])
  }

  @Test(arguments: [
    ("issued: 99999-01-01", ":6:9 malformed-date '99999-01-01' is not a date as YYYY-MM-DD"),
    ("issued: 0000-00-00", ":6:9 malformed-date There is no day '0000-00-00' in the calendar"),
    ("issued: 9999-12-31", ":6:9 issued-in-future The day of issue 9999-12-31 is after today (2026-06-01)"),
  ])
  func `days that never come`(line: String, problem: String) throws {
    let file = "content/certifications/qd-1.md"
    let site = try TestSite.sound(with: [
      file: """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      \(line)
      results: [{product: banh-com, stars: 3}]
      ---

      """
    ])
    let told = try site.load()?.diagnostics.filter { $0.file == file }.map {
      ":\($0.span.start.line):\($0.span.start.column) \($0.code) \($0.message.en)"
    }
    #expect(told == [problem])
  }

  @Test func `links in circles, to nowhere and to folders`() throws {
    let site = try TestSite.sound()
    let files = FileManager.default
    func link(_ path: String, to target: String) throws {
      let url = site.folder.appending(path: path)
      try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    }
    try link("content/products/vong", to: "vong")
    try link("content/products/cha", to: "../../content")
    try link("content/pages/mat.md", to: "/nonexistent/file")
    #expect(
      try site.problems(of: ["stray-file", "missing-field"]) == [
        "content/pages/mat.md:1:1 stray-file", "content/products/cha:1:1 stray-file",
      ])
  }

  @Test func `a pipe and a device are no content files`() throws {
    let site = try TestSite.sound()
    let page = site.folder.appending(path: "content/pages/ong.md").path
    try FileManager.default.createDirectory(
      atPath: site.folder.appending(path: "content/pages").path, withIntermediateDirectories: true)
    #expect(mkfifo(page, 0o600) == 0)
    #expect(try site.problems(of: ["foreign-file"]) == ["content/pages/ong.md:1:1 foreign-file"])
    try FileManager.default.removeItem(atPath: page)
    try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: "/dev/zero")
    #expect(try site.problems(of: ["foreign-file"]) == ["content/pages/ong.md:1:1 foreign-file"])
  }

  private static let bombs: [(name: String, text: String, problem: String)] = [
    (
      "a table of short rows",
      "\n" + repeated("a|", 3_000) + "a\n" + repeated("-|", 3_000) + "-\n" + repeated("x\n", 3_000),
      ":9:1 text-too-large The table here becomes 9,006,001 cells; a text has 200,000 at the most"
    ),
    (
      "one in a quote",
      "> " + repeated("a|", 3_000) + "a\n> " + repeated("-|", 3_000) + "-\n" + repeated("> x\n", 3_000),
      ":8:1 text-too-large The table here becomes 9,006,001 cells; a text has 200,000 at the most"
    ),
    (
      "a long address", "[a]: /" + repeated("x", 100_000) + "\n\n" + repeated("[a]\n", 100_000),
      ":7:1 text-too-large The address behind ']:' here has 100,001 bytes, and is used too many times"
    ),
    (
      "a long title", "Chữ.\n\n[a]: /x\n  '" + repeated("x\n", 50_000) + "'\n\n" + repeated("[a]\n", 50_000),
      ":9:1 text-too-large The address behind ']:' here has 100,003 bytes, and is used too many times"
    ),
  ]

  @Test(arguments: bombs.indices)
  func `that would fill the memory is told of`(_ number: Int) throws {
    let bomb = Self.bombs[number]
    let site = try TestSite.sound(with: [Self.product: Self.head + "---\n" + bomb.text + "\n"])
    let problems = try #require(try site.load()?.diagnostics).filter { $0.severity == .error }
    #expect(
      problems.map { ":\($0.span.start.line):\($0.span.start.column) \($0.code) \($0.message.en)" } == [bomb.problem],
      "\(bomb.name)")
  }

  /// Each loop entered again below every other would be more folders than there are atoms.
  @Test func `many loops of folders are listed once each`() throws {
    let site = try TestSite.sound()
    let problems = try site.problems()
    for number in 1...12 {
      let loop = site.folder.appending(path: "content/products/banh-com/vong-\(number)").path
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "../../../content")
    }
    #expect(try site.problems() == problems)
  }
}
