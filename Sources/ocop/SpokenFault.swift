import OCOPDiagnostics
import OCOPText

/// What the option parser says of a wrong call, with the word that was meant, in the language of the call.
struct SpokenFault {
  /// The options that the command takes, as "--format".
  let options: [String]

  /// The parser's message with its first line, the error, made anew; what follows is its help.
  func text(_ message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("Error: ") else { return SpokenHelp.translated(message) }
    lines.removeFirst()
    let fault = sentence(String(first.dropFirst(7)))[.spoken]
    return SpokenHelp.translated(([fault[...]] + lines).joined(separator: "\n"))
  }

  private func sentence(_ error: String) -> BilingualText {
    if let match = error.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/) {
      let meant = match.2.map(String.init) ?? NearMiss.suggestion(for: String(match.1), among: options)
      return told(vi: "Không có tùy chọn '\(match.1)'.", en: "There is no option '\(match.1)'.", meant: meant)
    }
    if let match = error.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/)
    {
      // Options that take negative numbers take whatever follows; that it was the next option is told.
      if options.contains(String(match.1)) { return missingValue(match.2) }
      let choices = (match.3 ?? "").matches(of: /'(.+?)'/).map { String($0.1) }
      let vi = "'\(match.2)' không nhận '\(match.1)'."
      let en = "'\(match.2)' does not take '\(match.1)'."
      if let meant = NearMiss.suggestion(for: String(match.1), among: choices) {
        return told(vi: vi, en: en, meant: meant)
      }
      guard !choices.isEmpty else { return BilingualText(vi: vi, en: en) }
      let list = choices.joined(separator: ", ")
      return BilingualText(vi: "\(vi) Chọn một trong: \(list).", en: "\(en) Choose one of: \(list).")
    }
    if let match = error.wholeMatch(of: /Missing (?:expected argument|one of:) (.+)/) {
      return BilingualText(vi: "Còn thiếu \(match.1).", en: "\(match.1) is missing.")
    }
    if let match = error.wholeMatch(of: /Missing value for '(.+?)'/) {
      return missingValue(match.1)
    }
    if let match = error.wholeMatch(of: /(?:\d+ unexpected arguments: |Unexpected argument )(.+)/) {
      let dashed = options.contains("--\(match.1.filter { $0 != "'" })")
      return told(
        vi: "Thừa \(match.1).", en: "\(match.1) is too much.",
        meant: dashed ? "--\(match.1.filter { $0 != "'" })" : nil)
    }
    if let match = error.wholeMatch(of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./) {
      return BilingualText(
        vi: "'\(match.1)' đứng một mình, không có giá trị '\(match.2)'.",
        en: "'\(match.1)' stands alone, without a value '\(match.2)'.")
    }
    return BilingualText(vi: error, en: error)
  }

  private func missingValue(_ option: Substring) -> BilingualText {
    BilingualText(vi: "'\(option)' cần một giá trị ở sau.", en: "'\(option)' needs a value behind it.")
  }

  private func told(vi: String, en: String, meant: String?) -> BilingualText {
    BilingualText(vi: vi, en: en).followed(by: meant.map(BilingualText.didYouMean))
  }
}
