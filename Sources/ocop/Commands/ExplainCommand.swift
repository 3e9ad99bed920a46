import ArgumentParser
import OCOPDiagnostics
import OCOPLaw
import OCOPRules

/// `ocop explain CODE`: what a problem means, why the rule exists, how to mend it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: .spoken(
      vi: "Giải thích một thông báo: nghĩa là gì, vì sao có quy tắc ấy, sửa thế nào.",
      en: "Tells what a problem means, why the rule exists, and how to mend it."),
    discussion: .spoken(
      vi: "Ví dụ:\n  ocop explain unknown-commune\n  ocop explain",
      en: "Examples:\n  ocop explain unknown-commune\n  ocop explain"))

  @Argument(
    help: ArgumentHelp(
      vi: "Mã trong ngoặc vuông của thông báo; không ghi thì liệt kê mọi mã.",
      en: "The code in brackets of a message; all codes are listed where none is given.",
      valueName: .spoken(vi: "mã", en: "code")),
    completion: .list((RuleCatalog.all + RuleCatalog.themes).map(\.id)))
  var code: String?

  @OptionGroup var options: SiteOptions

  func run() throws {
    let language = options.messages
    guard let code else {
      for rule in RuleCatalog.all + RuleCatalog.themes { Terminal.print("\(rule.id)  \(rule.title[language])\n") }
      return
    }
    guard let rule = RuleCatalog.rule(id: code) else {
      throw UsageFault.unknownChoice(
        code, among: (RuleCatalog.all + RuleCatalog.themes).map(\.id), vi: "mã", en: "code",
        overview: BilingualText(vi: "Gõ 'ocop explain' để xem mọi mã.", en: "'ocop explain' lists all codes."),
        language: language)
    }
    Terminal.print(RuleText(rule, language: language).text)
  }
}

/// A rule as a page of the terminal.
struct RuleText {
  private let rule: Rule
  private let language: MessageLanguage

  init(_ rule: Rule, language: MessageLanguage) {
    self.rule = rule
    self.language = language
  }

  var text: String {
    let isError = rule.severity == .error
    var text = "\(rule.id) (\(word(isError ? "lỗi" : "cảnh báo", isError ? "error" : "warning")))\n"
    text += "\(rule.title[language])\n\n"
    text += "\(word("Vì sao", "Why")): \(rule.why[language])\n"
    text += "\(word("Căn cứ", "Source")): \(RuleSource.line(rule.sources)[language])\n"
    for law in rule.sources.compactMap(\.law) { text += "    \(described(law))\n" }
    text += "\(word("Cách sửa", "To mend")): \(rule.remedy[language])\n\n"
    text += "\(word("Sai", "Wrong")):\n\(indented(rule.bad))\n"
    text += "\(word("Đúng", "Right")):\n\(indented(rule.good))\n"
    return text
  }

  /// "QĐ 148/QĐ-TTg: OCOP criteria and procedure (2023); from 2023-02-24 to 2026-07-20"
  private func described(_ law: Law) -> String {
    func day(_ day: CalendarDate) -> String { language == .vi ? day.vietnamese : day.iso }
    var text = "\(law.number): \(law.name[language])"
    if let inForce = law.inForce {
      text += word("; hiệu lực từ", "; in force from") + " " + day(inForce)
      if let last = law.ended?.adding(days: -1) { text += word(" đến hết", " to") + " " + day(last) }
    }
    return text
  }

  private func word(_ vi: String, _ en: String) -> String { BilingualText(vi: vi, en: en)[language] }

  private func indented(_ example: String) -> String {
    example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
  }
}
