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
      var lines: [String: [Substring]] = [:]
      let renderer = TextRenderer(language: language, usesColour: Terminal.usesColour(STDOUT_FILENO))
      let text = renderer.render(diagnostics) { file, number in
        if lines[file] == nil {
          let bytes = FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data()
          lines[file] = String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        }
        guard let all = lines[file], number <= all.count, !all[number - 1].isEmpty else { return nil }
        return String(all[number - 1])
      }
      Terminal.print(text + (text.isEmpty ? "" : "\n") + DiagnosticSummary(diagnostics).text(language))
    }
  }
}
