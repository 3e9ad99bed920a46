import ArgumentParser
import OCOPDiagnostics
import OCOPText

/// Wrong usage, said with what was meant.
enum UsageFault {
  static func report(_ message: BilingualText, _ language: MessageLanguage) -> ExitCode {
    Terminal.printError(message[language] + "\n")
    return ExitStatus.usage.exitCode
  }

  static func unknownChoice(
    _ word: String, among choices: [String], vi: String, en: String, language: MessageLanguage
  ) -> ExitCode {
    let meant = NearMiss.best(for: word, among: choices)
    let list = choices.joined(separator: ", ")
    return report(
      BilingualText(
        vi: "Không có \(vi) '\(word)'. " + (meant.map { "Có phải là '\($0)'?" } ?? "Chọn một trong: \(list)."),
        en: "There is no \(en) '\(word)'. " + (meant.map { "Did you mean '\($0)'?" } ?? "Choose one of: \(list).")),
      language)
  }
}
