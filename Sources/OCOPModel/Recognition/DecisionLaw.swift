package import OCOPLaw

/// The rules under which a product was evaluated.
package struct DecisionLaw: Sendable {
  /// The regime that the decision names, else the one of its day.
  package let regime: Regime
  /// In the weeks of transition, where the decision does not say which of the two it follows.
  package let isUnsure: Bool

  /// The law of one line of a decision: re-evaluations left the old rules earlier than first evaluations and upgrades.
  ///
  /// Nil for a decision from before the programme.
  package init?(of decision: Certification, _ result: Certification.Result) {
    let named = decision.regime.flatMap(Regime.named)
    guard let regime = named ?? Regime.on(decision.issued) else { return nil }
    self.regime = regime
    isUnsure = named == nil && Self.isTransition(decision.issued, for: decision.kind(of: result))
  }

  /// Whether the sheets of two sets of rules were in use on that day.
  package static func isTransition(_ day: CalendarDate, for kind: Certification.ResultKind) -> Bool {
    guard let current = Regime.on(day), current.hasForms else { return false }
    return Regime.possible(on: day, for: kind).count > 1
  }

  /// The sheet of the product's set; nil where the regime's single criteria are not known or may be another's.
  package func form(for product: Product) -> ScoreSheetForm? {
    guard !isUnsure, let set = product.set else { return nil }
    return regime.form(forSet: set)
  }
}

extension Regime {
  /// Every regime under which a recognition of that day and kind may have been made.
  package static func possible(on day: CalendarDate, for kind: Certification.ResultKind) -> [Regime] {
    possible(on: day, isReevaluation: kind == .reEvaluation)
  }
}
