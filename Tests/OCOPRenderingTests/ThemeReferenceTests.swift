import Foundation
import OCOPRendering
import Testing

@Suite struct `The reference for theme authors` {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/theme-reference.md").standardized

  @Test func `says what the views have`() throws {
    let text = ThemeReference.markdown()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("docs/theme-reference.md has been written; run again without RECORD")
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == text, "docs/theme-reference.md is out of date; run the tests with RECORD=1")
  }

  @Test func `names each field of a view once`() {
    let lines = ThemeReference.markdown().split(separator: "\n")
    var fields: Set<Substring> = []
    for line in lines {
      if line.hasPrefix("### ") { fields = [] }
      if line.hasPrefix("| `"), let name = line.split(separator: "|").first {
        #expect(fields.insert(name).inserted, "\(name) stands twice in one view")
      }
    }
    #expect(lines.contains { $0.hasPrefix("### ProductPage") })
  }
}
