import OCOPDiagnostics
import OCOPRules
import OCOPText

/// The handbook of rules as Markdown, in both languages: docs/rules. It says what the rules themselves say, and a test holds the
/// files against it.
enum RuleHandbook {
  /// Every file of the handbook by its name.
  static var files: [String: String] {
    var files = Dictionary(
      (RuleCatalog.all + RuleCatalog.themes).map { ("\($0.id).md", page(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    files["README.md"] = contents
    return files
  }

  private static let note =
    "<!-- Written by the tests with RECORD=1 from Sources/OCOPRules; change the rule, not this. -->\n"

  private static var contents: String {
    var text = note + "\n# Các quy tắc · The rules\n\n"
    text +=
      "`ocop explain ID` nói cùng nội dung tại dòng lệnh. · `ocop explain ID` says the same at the command line.\n"
    for chapter in RuleCatalog.chapters + [RuleCatalog.themeChapter] {
      text += "\n## \(chapter.title.vi) · \(chapter.title.en)\n\n| | | |\n|---|---|---|\n"
      for rule in chapter.rules {
        text += "| [\(rule.id)](\(rule.id).md) | \(severity(rule)) | \(rule.title.vi)<br>\(rule.title.en) |\n"
      }
    }
    return text
  }

  private static func page(of rule: Rule) -> String {
    let sources = RuleSource.line(rule.sources)
    var text = note + "\n# \(rule.id)\n\n\(severity(rule))\n"
    text += "\n## \(rule.title.vi)\n\n\(rule.why.vi)\n"
    text += "\n**Căn cứ.** \(sources.vi.withCapital).\n\n**Cách sửa.** \(rule.remedy.vi)\n"
    text += "\n## \(rule.title.en)\n\n\(rule.why.en)\n"
    text += "\n**Source.** \(sources.en.withCapital).\n\n**To mend it.** \(rule.remedy.en)\n"
    text += "\n## Ví dụ · Example\n\nSai · wrong:\n\n\(block(rule.bad))\nĐúng · right:\n\n\(block(rule.good))"
    return text
  }

  private static func severity(_ rule: Rule) -> String {
    switch rule.severity {
    case .error: "lỗi · error"
    case .warning: "cảnh báo · warning"
    }
  }

  private static func block(_ example: String) -> String {
    "```\n\(example)\(example.hasSuffix("\n") ? "" : "\n")```\n"
  }
}
