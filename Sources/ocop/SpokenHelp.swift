import ArgumentParser
import Foundation
import OCOPDiagnostics

extension MessageLanguage {
  /// The language in which the program was called: `--language`, else the locale. Help needs it before any option is parsed.
  static let spoken: MessageLanguage = {
    let words = CommandLine.arguments
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--language="), let known = MessageLanguage(rawValue: String(word.dropFirst(11))) {
        return known
      }
      if word == "--language", index + 1 < words.count, let known = MessageLanguage(rawValue: words[index + 1]) {
        return known
      }
    }
    return ofLocale
  }()

  static var ofLocale: MessageLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return MessageLanguage(locale: locale ?? "")
  }
}

extension String {
  /// In the language in which the program was called.
  static func spoken(vi: String, en: String) -> String { BilingualText(vi: vi, en: en)[.spoken] }
}

extension ArgumentHelp {
  /// Help of one option in the language in which the program was called.
  init(vi: String, en: String, valueName: String? = nil) {
    self.init(stringLiteral: String.spoken(vi: vi, en: en))
    self.valueName = valueName
  }
}

/// What the option parser says by itself, in Vietnamese.
enum SpokenHelp {
  static func translated(_ text: String) -> String {
    guard MessageLanguage.spoken == .vi else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    for (en, vi) in headings where line.hasPrefix(en) { return vi + line.dropFirst(en.count) }
    var text = String(line)
    text = text.replacing(/^Error: Unknown option '(.+?)'\. Did you mean '(.+?)'\?/) {
      "Lỗi: Không có tùy chọn '\($0.output.1)'. Có phải là '\($0.output.2)'?"
    }
    text = text.replacing(/^Error: Unknown option '(.+?)'/) { "Lỗi: Không có tùy chọn '\($0.output.1)'" }
    text = text.replacing(/^Error: Missing expected argument '(.+?)'/) { "Lỗi: Thiếu '\($0.output.1)'" }
    text = text.replacing(/^Error: Missing value for '(.+?)'/) { "Lỗi: '\($0.output.1)' cần một giá trị" }
    text = text.replacing(/^Error: The value '(.*?)' is invalid for '(.+?)'/) {
      "Lỗi: '\($0.output.2)' không nhận '\($0.output.1)'"
    }
    text = text.replacing(/^Error: (?:\d+ unexpected arguments?: |Unexpected argument )(.+)/) {
      "Lỗi: Thừa \($0.output.1)"
    }
    text = text.replacing(/^  See '(.+)' for more information\.$/) { "  Gõ '\($0.output.1)' để xem thêm." }
    text = text.replacing(/^  See '(.+)' for detailed help\.$/) { "  Gõ '\($0.output.1)' để xem cách dùng một lệnh." }
    return text
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "), ("ARGUMENTS:", "ĐỐI SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"),
    ("  --version               Show the version.", "  --version               Cho biết phiên bản."),
    ("  -h, --help              Show help information.", "  -h, --help              Xem cách dùng."),
  ]
}
