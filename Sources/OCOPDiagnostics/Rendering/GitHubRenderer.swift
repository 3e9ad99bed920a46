/// Writes problems as workflow commands, which GitHub shows beside the lines of a pull request.
package struct GitHubRenderer: Sendable {
  package var language: MessageLanguage

  package init(language: MessageLanguage) {
    self.language = language
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let span = diagnostic.span
      var properties = "file=\(property(diagnostic.file)),line=\(span.start.line),endLine=\(span.end.line)"
      // Columns are only understood on one line.
      if span.start.line == span.end.line { properties += ",col=\(span.start.column),endColumn=\(span.end.column)" }
      properties += ",title=\(property(diagnostic.code))"
      // The log is a terminal, too.
      let text = [diagnostic.message[language], diagnostic.hint?[language]].compactMap { $0 }
        .map { TextRenderer.printable($0, keepsLines: true) }.joined(separator: "\n")
      return "::\(diagnostic.severity.rawValue) \(properties)::\(data(text))\n"
    }.joined()
  }

  /// What would end the command or a line is escaped, as the runner undoes it; other control characters go with them.
  private func data(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  private func property(_ text: String) -> String {
    escaped(TextRenderer.printable(text)) { $0 == "%" || $0 == ":" || $0 == "," }
  }

  private func escaped(_ text: String, where mustEscape: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard mustEscape(scalar) else {
        result.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
    }
    return String(result)
  }
}
