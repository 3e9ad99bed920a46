import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPRules
import OCOPTestSupport
import Testing

@Suite struct `Rules on examples` {
  /// `RECORD=1 swift test --filter OCOPRulesTests` writes the messages anew, and fails so that somebody reads them.
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// What no text file can show; tested below.
  private static let ofBytes: Set = ["not-utf8", "file-too-large", "damaged-photo", "foreign-file"]

  private static func fixtures() throws -> [RuleFixture] {
    try RuleCatalog.all.filter { !ofBytes.contains($0.id) }.map { try RuleFixture(rule: $0.id) }
  }

  @Test func `every example has its rule`() throws {
    let folder = RuleFixture.file(of: "x").deletingLastPathComponent()
    let examples = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(4)) }
    #expect(Set(examples) == Set(RuleCatalog.all.map(\.id)).subtracting(Self.ofBytes))
  }

  @Test func `nothing is said of a sound site`() throws {
    let site = try SoundSite.with()
    #expect(try site.report(.en) == "")
  }

  @Test func `a file that is decomposed throughout is as good as any`() throws {
    let file = "content/products/banh-com/index.md"
    let text = try #require(SoundSite.files[file])
    #expect(try SoundSite.with([file: text.decomposedStringWithCanonicalMapping]).report(.en) == "")
  }

  @Test func `a file in another encoding, one that is too large, a link out and a broken photo are named`() throws {
    let site = try SoundSite.with()
    try site.write(Data("---\nname: B\u{E1}nh\n".unicodeScalars.map { UInt8($0.value) }), to: "content/pages/a.md")
    try site.write(Data(repeating: 0x20, count: 20 << 20), to: "content/pages/b.md")
    try site.write(Data("GIF".utf8), to: "content/products/banh-com/banh.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "content/pages/c.md").path, withDestinationPath: "/etc/hostname")
    #expect(
      try site.problems() == [
        "content/pages/a.md:2:1 not-utf8", "content/pages/b.md:1:1 file-too-large",
        "content/pages/c.md:1:1 foreign-file",
        "content/products/banh-com/index.md:7:17 damaged-photo",
      ])
  }

  @Test(arguments: try Self.fixtures())
  func `fires at the marked places with these words, and nothing else does`(_ fixture: RuleFixture) throws {
    let reported = try fixture.diagnostics(fixture.fires)
    let own = reported.filter { $0.code == fixture.rule }
    #expect(own.map { "\($0.file):\($0.span.start.line):\($0.span.start.column)" } == fixture.places)
    #expect(Set(reported.map(\.code)).subtracting([fixture.rule]) == fixture.also)
    #expect(Set(own.map(\.severity)) == [try #require(RuleCatalog.rule(id: fixture.rule)).severity])
    let vi = own.map { Self.line($0, .vi) }
    let en = own.map { Self.line($0, .en) }
    if Self.isRecording {
      try fixture.record(vi: vi, en: en)
      Issue.record("\(fixture.rule): recorded; read the texts and run again without RECORD")
    } else {
      #expect(vi == fixture.vi)
      #expect(en == fixture.en)
    }
  }

  @Test(arguments: try Self.fixtures())
  func `keeps silent about the same site mended`(_ fixture: RuleFixture) throws {
    let reported = try fixture.diagnostics(fixture.passes)
    #expect(Set(reported.map(\.code)).subtracting(fixture.also) == [])
    #expect(!reported.contains { $0.code == fixture.rule })
  }

  @Test(arguments: try Self.fixtures())
  func `offers a remedy with every message`(_ fixture: RuleFixture) {
    #expect((fixture.vi + fixture.en).filter { !$0.contains(" → ") } == [])
  }

  private static func line(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
    diagnostic.message[language] + (diagnostic.hint.map { " → " + $0[language] } ?? "")
  }
}

@Suite struct `What a site makes of findings` {
  private static let short = """
    ---
    name: Bánh cốm Xuân Phượng
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    photos: [{file: banh.jpg, alt: Bánh cốm trên đĩa}]
    ---

    Ngắn.

    """

  @Test func `a warning that site.yml names is an error`() throws {
    let site = try SoundSite.with([
      "content/products/banh-com/index.md": Self.short,
      "content/site.yml": TestSite.siteYAML + "errors: [story-too-short, story-to-short]\n",
    ])
    let diagnostics = try #require(try site.load()?.diagnostics)
    #expect(
      diagnostics.map { "\($0.code) \($0.severity.rawValue) \($0.message.en)" } == [
        "summary-missing warning 'Bánh cốm Xuân Phượng' has no summary",
        "story-too-short error The story has only 1 word, 80 are the least",
        "unknown-choice error There is no code 'story-to-short'",
      ])
  }

  @Test func `a warning of the reader does not silence what else is missing or lost`() throws {
    let site = try SoundSite.with([
      "content/products/banh-com/index.md": Self.short + "<b>Thơm</b>.\n",
      "content/trace-codes.csv": "code,product,lot,printed,note\nQ/TAR4R4N,banh-com,,2026-05-01,\n",
    ])
    let diagnostics = try #require(try site.load()?.diagnostics)
    #expect(
      diagnostics.map(\.code) == [
        "summary-missing", "story-too-short", "raw-html", "raw-html", "printed-address-reserved", "printed-code-lost",
      ])
  }

  @Test func `a warning accepted with a reason is kept for the report`() throws {
    let accept = "accept:\n  - {rule: story-too-short, reason: đang viết}\n---\n\nNgắn"
    let site = try SoundSite.with([
      "content/products/banh-com/index.md": Self.short.replacing("---\n\nNgắn", with: accept)
    ])
    let loaded = try #require(try site.load())
    #expect(loaded.diagnostics.map(\.code) == ["summary-missing"])
    #expect(loaded.accepted.map { "\($0.diagnostic.code): \($0.reason)" } == ["story-too-short: đang viết"])
  }

  @Test func `what was accepted is not called unused while an error elsewhere hides the warning`() throws {
    let accept = "accept:\n  - {rule: traceability-incomplete, reason: đang làm}\n---\n\nNgắn"
    let decision = try #require(SoundSite.files["content/certifications/qd-2919.md"])
    let site = try SoundSite.with([
      "content/products/banh-com/index.md": Self.short.replacing("---\n\nNgắn", with: accept),
      "content/certifications/qd-2919.md": decision.replacing("issued: 2025-09-15", with: "issued: 15/09/2025"),
    ])
    let codes = try #require(try site.load()?.diagnostics).map(\.code)
    #expect(codes.contains("malformed-date"))
    #expect(!codes.contains("acceptance-unused"))
  }
}
