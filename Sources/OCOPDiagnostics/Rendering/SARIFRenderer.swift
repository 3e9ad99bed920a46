/// Writes problems as a SARIF 2.1.0 log (OASIS standard), which code hosts and editors read.
package struct SARIFRenderer: Sendable {
  /// What the log says of a rule.
  package struct RuleDescription: Sendable {
    package let id: String
    package let severity: Severity
    package let title: BilingualText
    package let why: BilingualText
    package let remedy: BilingualText

    package init(
      id: String, severity: Severity, title: BilingualText, why: BilingualText, remedy: BilingualText
    ) {
      self.id = id
      self.severity = severity
      self.title = title
      self.why = why
      self.remedy = remedy
    }
  }

  package var language: MessageLanguage
  package var version: String
  /// Every rule that a diagnostic may name; only those that one does are written.
  package var rules: [RuleDescription]

  package init(language: MessageLanguage, version: String, rules: [RuleDescription]) {
    self.language = language
    self.version = version
    self.rules = rules
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let named = Set(diagnostics.map(\.code))
    let used = rules.filter { named.contains($0.id) }
    let index = Dictionary(used.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return """
      {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": {"driver": {"name": "ocop", "version": \(JSONText.string(version)), "rules": \(array(used.map(rule)))}},
          "language": "\(language.rawValue)",
          "columnKind": "unicodeCodePoints",
          "results": \(array(diagnostics.map { result($0, ruleIndex: index[$0.code]) }))
        }]
      }

      """
  }

  private func rule(_ rule: RuleDescription) -> String {
    """
    {"id": \(JSONText.string(rule.id)), "shortDescription": \(text(rule.title[language])), \
    "fullDescription": \(text(rule.why[language])), "help": \(text(rule.remedy[language])), \
    "defaultConfiguration": {"level": "\(rule.severity.rawValue)"}}
    """
  }

  private func result(_ diagnostic: Diagnostic, ruleIndex: Int?) -> String {
    let words = [diagnostic.message[language], diagnostic.hint?[language]].compactMap { $0 }.joined(separator: "\n")
    var fields = ["\"ruleId\": \(JSONText.string(diagnostic.code))"]
    if let ruleIndex { fields.append("\"ruleIndex\": \(ruleIndex)") }
    fields.append("\"level\": \"\(diagnostic.severity.rawValue)\"")
    fields.append("\"message\": \(text(words))")
    fields.append("\"locations\": [{\(location(diagnostic.file, diagnostic.span))}]")
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.enumerated().map { number, place in
        "{\"id\": \(number), \(location(place.file, place.span)), \"message\": \(text(place.message[language]))}"
      }
      fields.append("\"relatedLocations\": [\(related.joined(separator: ", "))]")
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  private func location(_ file: String, _ span: SourceSpan) -> String {
    """
    "physicalLocation": {"artifactLocation": {"uri": \(JSONText.string(Self.percentEncoded(file)))}, \
    "region": {"startLine": \(span.start.line), "startColumn": \(span.start.column), "endLine": \(span.end.line), \
    "endColumn": \(span.end.column)}}
    """
  }

  private func text(_ words: String) -> String { "{\"text\": \(JSONText.string(words))}" }

  private func array(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n      \(items.joined(separator: ",\n      "))\n    ]"
  }

  /// A relative path as a URI reference: everything but unreserved characters and slashes as bytes in hexadecimal.
  private static func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"),
        UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
