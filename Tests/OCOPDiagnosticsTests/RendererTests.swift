import Foundation
import OCOPDiagnostics
import Testing

@Suite struct `Problems for machines` {
  private static let problems = [
    Diagnostic(
      code: "gtin-shared", severity: .error, file: "content/products/bánh cốm/index.md",
      span: SourceSpan(line: 7, column: 7, length: 15),
      message: BilingualText(vi: "Mã GTIN này đã là của 'Rau câu', 100 %", en: "This GTIN is that of 'Rau câu', 100 %"),
      hint: BilingualText(vi: "Sửa một trong hai.", en: "Mend one of the two."),
      related: [
        .init(
          file: "content/products/rau-cau/index.md", span: SourceSpan(line: 3, column: 7),
          message: BilingualText(vi: "sản phẩm kia", en: "the other product"))
      ]),
    Diagnostic(
      code: "unlisted", severity: .warning, file: "content/site.yml",
      span: SourceSpan(SourcePosition(line: 1, column: 1), SourcePosition(line: 2, column: 1)),
      message: BilingualText(vi: "Dòng \"một\"\ndòng hai", en: "Line \"one\"\nline two")),
  ]

  @Test func `are workflow commands for GitHub, escaped as the runner reads them`() {
    #expect(
      GitHubRenderer(language: .en).render(Self.problems) == """
        ::error file=content/products/bánh cốm/index.md,line=7,endLine=7,col=7,endColumn=22,title=gtin-shared::\
        This GTIN is that of 'Rau câu', 100 %25%0AMend one of the two.
        ::warning file=content/site.yml,line=1,endLine=2,title=unlisted::Line "one"%0Aline two

        """)
    #expect(GitHubRenderer(language: .en).render([]) == "")
  }

  @Test func `give a terminal nothing to obey`() {
    let problem = Diagnostic(
      code: "unlisted", severity: .error, file: "content/\u{1B}[2J.md", span: SourceSpan(line: 1, column: 1),
      message: BilingualText(vi: "'\u{9B}31m'", en: "'\u{9B}31m'"),
      hint: BilingualText(vi: "a\u{7}\nb", en: "a\u{7}\nb"))
    #expect(
      GitHubRenderer(language: .en).render([problem])
        == "::error file=content/\u{FFFD}[2J.md,line=1,endLine=1,col=1,endColumn=2,title=unlisted::"
        + "'\u{FFFD}31m'%0Aa\u{FFFD}%0Ab\n")
    #expect(TextRenderer.printable("a\tb\n\u{1B}c\r", keepsLines: true) == "a\tb\n\u{FFFD}c\u{FFFD}")
    #expect(TextRenderer.printable("a\tb\n\u{202E}c") == "a\u{FFFD}b\u{FFFD}\u{FFFD}c")
  }

  @Test func `are a SARIF log with rules, places in code points and related places`() throws {
    let rule = SARIFRenderer.RuleDescription(
      id: "gtin-shared", severity: .error, title: BilingualText(vi: "Trùng GTIN", en: "A GTIN shared"),
      why: BilingualText(vi: "Mỗi mặt hàng một mã.", en: "Each item has its own."),
      remedy: BilingualText(vi: "Sửa.", en: "Mend it."))
    let log = try Self.object(SARIFRenderer(language: .vi, version: "1.2.3", rules: [rule]).render(Self.problems))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "ocop")
    #expect((driver["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["gtin-shared"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["gtin-shared", "unlisted"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, nil])
    #expect(results.map { $0["level"] as? String } == ["error", "warning"])
    let place = try #require(
      (results[0]["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
    #expect(
      (place["artifactLocation"] as? [String: String])?["uri"] == "content/products/b%C3%A1nh%20c%E1%BB%91m/index.md")
    #expect(
      place["region"] as? [String: Int] == ["startLine": 7, "startColumn": 7, "endLine": 7, "endColumn": 22])
    #expect((results[0]["relatedLocations"] as? [[String: Any]])?.count == 1)
    #expect((results[1]["message"] as? [String: String])?["text"] == "Dòng \"một\"\ndòng hai")
  }

  @Test func `are an empty log where there are none`() throws {
    let log = try Self.object(SARIFRenderer(language: .en, version: "1.2.3", rules: []).render([]))
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

@Suite struct `Many problems of one kind` {
  private static func crowd(_ count: Int) -> [Diagnostic] {
    (1...count).map { line in
      Diagnostic(
        code: "printed-code-lost", severity: .error, file: "content/trace-codes.csv",
        span: SourceSpan(line: line, column: 1),
        message: BilingualText(vi: "Mã \(line) mất", en: "Code \(line) is lost"))
    } + [
      Diagnostic(
        code: "malformed-ledger", severity: .error, file: "content/trace-codes.csv",
        span: SourceSpan(line: 50, column: 1),
        message: BilingualText(vi: "Dòng hỏng", en: "A broken row"))
    ]
  }

  @Test func `up to ten are told one by one`() {
    #expect(Self.crowd(10).gathered() == Self.crowd(10))
  }

  @Test func `more become the first of them with their number`() {
    let told = Self.crowd(11).gathered()
    #expect(told.map(\.span.start.line) == [1, 50])
    #expect(told.map(\.message.vi) == ["Mã 1 mất; còn 10 chỗ như vậy nữa trong tệp này", "Dòng hỏng"])
    #expect(told.map(\.message.en) == ["Code 1 is lost; there are 10 more of this kind in the file", "A broken row"])
  }

  @Test func `of each kind the first few show what there is`() {
    let shown = Self.crowd(4).firstOfEachCode(2)
    #expect(shown.map(\.span.start.line) == [1, 2, 50])
    #expect(Self.crowd(2).firstOfEachCode(2) == Self.crowd(2))
  }
}
