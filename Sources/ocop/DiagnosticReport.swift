import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPRules

/// Prints problems in the form that was asked for.
struct DiagnosticReport {
  enum Format: String, CaseIterable {
    case text
    case json
    case sarif
    case github
  }

  let site: String
  let language: MessageLanguage

  func print(_ diagnostics: [Diagnostic], format: Format) {
    switch format {
    case .json: Terminal.printAsItIs(JSONRenderer(language: language).render(diagnostics))
    case .sarif:
      let renderer = SARIFRenderer(
        language: language, version: ProgramVersion.current, rules: RuleCatalog.descriptions)
      Terminal.printAsItIs(renderer.render(diagnostics))
    case .github: Terminal.printAsItIs(GitHubRenderer(language: language).render(diagnostics))
    case .text:
      let text = text(of: diagnostics.gathered())
      Terminal.printAsItIs(text + (text.isEmpty ? "" : "\n") + DiagnosticSummary(diagnostics).text(language))
    }
  }

  /// What does not stop a command, beside its own output.
  func warn(of diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    Terminal.printError(text(of: diagnostics, on: STDERR_FILENO) + "\n")
  }

  /// What a build that went well has to say: some of each kind.
  func printSome(_ diagnostics: [Diagnostic], and untold: UntoldWarnings) {
    let gathered = diagnostics.gathered()
    let shown = gathered.firstOfEachCode(BuildReport.shownOfEachCode)
    let rest = gathered.count - shown.count + untold.count
    let more = BilingualText(
      vi: "Còn \(rest) chỗ cùng loại nữa; 'ocop check' cho xem hết.\n\n",
      en: "There are \(rest) more of the same kinds; 'ocop check' shows them all.\n\n")
    Terminal.printAsItIs(
      text(of: shown) + "\n" + (rest > 0 ? more[language] : "")
        + DiagnosticSummary(diagnostics, and: untold).text(language))
  }

  private func text(of diagnostics: [Diagnostic], on stream: Int32 = STDOUT_FILENO) -> String {
    var lines = SourceLines(site: site)
    let renderer = TextRenderer(language: language, usesColour: Terminal.usesColour(stream))
    return renderer.render(diagnostics) { file, number in lines.line(number, of: file) }
  }
}
