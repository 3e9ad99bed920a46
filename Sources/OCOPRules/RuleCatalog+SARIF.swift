package import OCOPDiagnostics

extension RuleCatalog {
  /// The rules as a SARIF log describes them.
  package static var descriptions: [SARIFRenderer.RuleDescription] {
    all.map {
      SARIFRenderer.RuleDescription(
        id: $0.id, severity: $0.severity, title: $0.title, why: $0.why, remedy: $0.remedy)
    }
  }
}
