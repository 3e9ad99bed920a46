import ArgumentParser
import Foundation
import OCOPDiagnostics

extension MessageLanguage {
  /// The language in which the program was called: `--language`, else the locale. Help needs it before any option is parsed.
  static let spoken: MessageLanguage = CallWords(CommandLine.arguments.dropFirst()).language ?? ofLocale

  private static var ofLocale: MessageLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return MessageLanguage(locale: locale ?? "")
  }
}

/// The words behind the program's name. `--language` may stand anywhere, also before the command, and with `ocop` alone.
struct CallWords {
  /// Without `--language` and its value, where that is one.
  private(set) var words: [String] = []
  private(set) var language: MessageLanguage?

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--language", let known = rest.first.flatMap(MessageLanguage.init(rawValue:)) {
        language = known
        rest.removeFirst()
      } else if word.hasPrefix("--language="), let known = MessageLanguage(rawValue: String(word.dropFirst(11))) {
        language = known
      } else {
        words.append(word)
      }
    }
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
    // The parser breaks lines between and within these words.
    let text = text.replacing("(default:", with: "(mặc định:").replacing("(values:", with: "(chọn:")
      .replacing(/;(\s+)default:/) { ";\($0.output.1)mặc định:" }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    for (en, vi) in headings where line.hasPrefix(en) {
      return vi
        + line.dropFirst(en.count).replacing("<subcommand>", with: "<lệnh>").replacing(
          "[<options>]", with: "[<tùy-chọn>]")
    }
    var text = line.replacing(/^  See '(.+)' for more information\.$/) { "  Gõ '\($0.output.1)' để xem thêm." }
    text = text.replacing(/^  See '(.+)' for detailed help\.$/) { _ in
      "  Gõ 'ocop LỆNH --help' để xem cách dùng một lệnh."
    }
    return String(text)
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "), ("Help:  ", "Giải thích: "),
    ("ARGUMENTS:", "ĐỐI SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"),
    ("  --version               Show the version.", "  --version               Cho biết phiên bản."),
    ("  -h, --help              Show help information.", "  -h, --help              Xem cách dùng."),
  ]
}
