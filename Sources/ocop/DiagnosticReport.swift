import Foundation
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
    case .json: Terminal.print(JSONRenderer(language: language).render(diagnostics))
    case .sarif:
      let renderer = SARIFRenderer(
        language: language, version: ProgramVersion.current, rules: RuleCatalog.descriptions)
      Terminal.print(renderer.render(diagnostics))
    case .github: Terminal.print(GitHubRenderer(language: language).render(diagnostics))
    case .text:
      var lines = SourceLines(site: site)
      let renderer = TextRenderer(language: language, usesColour: Terminal.usesColour(STDOUT_FILENO))
      let text = renderer.render(diagnostics.gathered()) { file, number in lines.line(number, of: file) }
      Terminal.print(text + (text.isEmpty ? "" : "\n") + DiagnosticSummary(diagnostics).text(language))
    }
  }
}
