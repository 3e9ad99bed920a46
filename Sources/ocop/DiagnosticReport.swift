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
      // Diagnostics come sorted by file: the last one read is the one that is asked for again.
      var open = (file: "", text: LineText([]))
      let renderer = TextRenderer(language: language, usesColour: Terminal.usesColour(STDOUT_FILENO))
      let text = renderer.render(diagnostics.gathered()) { file, number in
        if open.file != file {
          let bytes = FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data()
          open = (file, LineText(Array(bytes)))
        }
        return open.text.line(number)
      }
      Terminal.print(text + (text.isEmpty ? "" : "\n") + DiagnosticSummary(diagnostics).text(language))
    }
  }
}

/// A text of which single lines are asked for: a file of ten thousand lines may have one finding.
private struct LineText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line with that number, from 1; nil where there is none, or it is empty.
  func line(_ number: Int) -> String? {
    var rest = bytes[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    var line = rest.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
