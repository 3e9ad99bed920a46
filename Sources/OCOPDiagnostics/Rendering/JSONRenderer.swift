/// Writes problems as the JSON array that scripts and editors read: one object a problem, places from 1.
package struct JSONRenderer: Sendable {
  package var language: MessageLanguage

  package init(language: MessageLanguage) {
    self.language = language
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    let objects = diagnostics.map { diagnostic in
      let span = diagnostic.span
      var fields = [
        "\"code\": \(JSONText.string(diagnostic.code))",
        "\"severity\": \(JSONText.string(diagnostic.severity.rawValue))",
        "\"message\": \(JSONText.string(diagnostic.message[language]))",
        "\"file\": \(JSONText.string(diagnostic.file))",
        "\"line\": \(span.start.line)", "\"column\": \(span.start.column)",
        "\"endLine\": \(span.end.line)", "\"endColumn\": \(span.end.column)",
      ]
      fields.append("\"hint\": " + (diagnostic.hint.map { JSONText.string($0[language]) } ?? "null"))
      return "  {" + fields.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
