import Foundation
import OCOPDiagnostics
import OCOPLaw
import OCOPRules
import OCOPTemplates
import OCOPText
import Testing

@Suite struct `The handbook of rules` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/rules").standardized

  @Test func `says what the rules say`() throws {
    let files = RuleHandbook.files
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) where files[name] == nil {
        try FileManager.default.removeItem(at: Self.folder.appending(path: name))
      }
      for (name, text) in files {
        try text.write(to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      Issue.record("docs/rules has been written; run again without RECORD")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(files.keys), "docs/rules is out of date; run the tests with RECORD=1")
    for (name, text) in files {
      let written = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(written == text, "docs/rules/\(name) is out of date; run the tests with RECORD=1")
    }
  }

  @Test func `names each rule once, in small letters with hyphens`() {
    let ids = RuleCatalog.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(Slug.isKey(id), "\(id)") }
  }

  @Test func `tells of all that a template can break`() {
    let ids = RuleCatalog.themes.map(\.id)
    for code in TemplateProblem.Code.allCases { #expect(ids.contains(code.rawValue)) }
  }

  @Test func `cites only laws that ocop explain can tell of`() {
    for rule in RuleCatalog.all {
      for case .law(let number, _) in rule.sources { #expect(Law.numbered(number) != nil, "\(rule.id): \(number)") }
    }
  }

  @Test(arguments: RuleCatalog.all.map(\.id)) func `is written in both languages, composed and without loose ends`(
    _ id: String
  ) throws {
    let rule = try #require(RuleCatalog.rule(id: id))
    for text in [rule.title, rule.why, rule.remedy] {
      for words in [text.vi, text.en] {
        #expect(UnicodeNormalization.nfc(words).utf8.elementsEqual(words.utf8))
        #expect(!words.isEmpty && words.first != " " && words.last != " " && !words.contains("  "))
      }
      #expect(text.vi != text.en)
    }
    for text in [rule.why, rule.remedy] { #expect(text.vi.hasSuffix(".") && text.en.hasSuffix(".")) }
    #expect(!rule.title.vi.hasSuffix(".") && !rule.title.en.hasSuffix("."))
    #expect(rule.bad != rule.good)
    #expect(!rule.sources.isEmpty)
  }
}
