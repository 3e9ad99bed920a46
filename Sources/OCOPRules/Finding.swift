package import OCOPDiagnostics
package import OCOPModel

/// A rule broken at a place, before line and column are known.
package struct Finding: Sendable, Hashable {
  package var rule: String
  package var severity: Severity
  package var place: ContentPlace
  package var message: BilingualText
  package var hint: BilingualText?
  package var related: [Related]

  /// Another place that explains this one.
  package struct Related: Sendable, Hashable {
    package var place: ContentPlace
    package var message: BilingualText

    package init(_ place: ContentPlace, vi: String, en: String) {
      self.place = place
      self.message = BilingualText(vi: vi, en: en)
    }
  }

  package init(
    rule: String, severity: Severity, place: ContentPlace, message: BilingualText, hint: BilingualText? = nil,
    related: [Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
    self.related = related
  }
}
