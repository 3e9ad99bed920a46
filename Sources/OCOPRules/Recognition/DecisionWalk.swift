import OCOPLaw
import OCOPModel

/// What the rules on decisions have in common: the way through results, and the law of the day.
extension RuleContext {
  /// Every recognition decision.
  var decisions: [Certification] { showcase.certifications.filter(\.isRecognition) }

  /// Whether a decision's year is a slip, which is told as that: what would follow from its day is no second problem.
  func hasDoubtfulDay(_ decision: Certification) -> Bool { PlannedDay.isTooLate(decision.issued, from: showcase.asOf) }

  /// What a rule finds in the results of every decision.
  func checkResults(
    _ check: (_ decision: Certification, _ result: Certification.Result, _ law: DecisionLaw) -> [Finding]
  ) -> [Finding] {
    showcase.certifications.flatMap { decision in
      guard decision.isRecognition else { return [Finding]() }
      return decision.results.flatMap { result in
        DecisionLaw(of: decision, result).map { check(decision, result, $0) } ?? []
      }
    }
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
