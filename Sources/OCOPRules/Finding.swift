package import OCOPDiagnostics
package import OCOPModel

/// A rule broken at a place, before line and column are known.
package struct Finding: Sendable, Hashable {
  package let rule: String
  /// Its rule's; a site may raise it, and nobody lower it.
  package private(set) var severity: Severity
  package var place: ContentPlace
  package var message: BilingualText
  package var hint: BilingualText?
  package var related: [Related]
  /// The field that could not be used as it is written, where its place is known already.
  package var writtenField: FieldPath?

  /// The field that it is about; nil where it is about a text, or a file as a whole.
  var field: FieldPath? {
    switch place.anchor {
    case .value(let path), .key(let path): path
    case .span, .text: writtenField
    }
  }

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

  /// The same as an error, on a site that counts its rule as one.
  func raised() -> Finding {
    var raised = self
    raised.severity = .error
    return raised
  }

  /// All that it says and where, as one text: two findings are the same where these are.
  package var identity: String {
    let others = related.map { "\($0.place.identity)\n\($0.message.vi)\n\($0.message.en)" }
    return ([rule, severity.rawValue, place.identity, message.vi, message.en, hint?.vi ?? "", hint?.en ?? ""] + others)
      .joined(separator: "\n")
  }
}

extension ContentPlace {
  fileprivate var identity: String {
    switch anchor {
    case .value(let path): "\(file) = \(path.description)"
    case .key(let path): "\(file) : \(path.description)"
    case .span(let span), .text(let span):
      "\(file) \(span.start.line) \(span.start.column) \(span.end.line) \(span.end.column)"
    }
  }
}
