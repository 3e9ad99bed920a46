import OCOPLaw
import OCOPModel

/// What the rules on decisions have in common: the way through results, and the law of the day.
extension RuleContext {
  /// Every recognition decision.
  var decisions: [Certification] { showcase.certifications.filter(\.isRecognition) }

  /// What a rule finds in the results of every decision.
  func checkResults(
    _ check: (_ decision: Certification, _ result: Certification.Result, _ law: DecisionLaw) -> [Finding]
  ) -> [Finding] {
    showcase.certifications.flatMap { decision in
      guard decision.isRecognition, let law = DecisionLaw(of: decision) else { return [Finding]() }
      return decision.results.flatMap { check(decision, $0, law) }
    }
  }
}

/// The rules under which a decision was made.
struct DecisionLaw {
  /// The regime that the decision names, else the one of its day.
  let regime: Regime
  /// In the weeks of transition, where the decision does not say which of the two it follows.
  let isUnsure: Bool

  /// Nil for a decision without a day, and for one from before the programme.
  init?(of decision: Certification) {
    guard let issued = decision.issued else { return nil }
    let named = decision.regime.flatMap(Regime.named)
    guard let regime = named ?? Regime.on(issued) else { return nil }
    self.regime = regime
    isUnsure = named == nil && Self.isTransition(issued)
  }

  /// Whether the sheets of two sets of rules were in use on that day.
  static func isTransition(_ day: CalendarDate) -> Bool {
    guard let current = Regime.on(day), current.hasForms else { return false }
    return Regime.possible(on: day, isReevaluation: false).count > 1
  }

  /// The sheet of the product's set; nil where the regime's single criteria are not known or may be another's.
  func form(for product: Product) -> ScoreSheetForm? {
    guard !isUnsure, let set = product.set else { return nil }
    return regime.form(forSet: set)
  }
}

extension Certification.Result {
  /// The place of one of its values.
  func place(in decision: Certification, _ steps: any FieldPathStep...) -> ContentPlace {
    let path: [any FieldPathStep] = ["results", position] + steps
    return ContentPlace(file: decision.file, anchor: .value(FieldPath(path.map(\.fieldPathStep))))
  }
}

extension StarBands {
  /// The stars that a score allows, 1 to 5.
  func stars(for score: Points) -> Int { stars(forScore: max(0, score.tenThousandths) / 10_000) }
}
