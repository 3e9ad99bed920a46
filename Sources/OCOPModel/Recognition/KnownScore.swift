import OCOPLaw

/// The score of a product as far as its line in a decision tells it: the line gives it, or gives all of which it is the sum.
package struct KnownScore: Sendable {
  /// What tells it; the raw value is the key of the line.
  package enum Source: String, Sendable {
    case score
    /// Parts A, B and C.
    case parts
    /// Every criterion of the score sheet.
    case criteria
  }

  package let points: Points
  package let source: Source
  /// The most that the council can have given: as much for a printed score, and up to a tenth more for a sum of rounded numbers.
  package let most: Points

  fileprivate init(_ points: Points, from source: Source, terms: [Points] = []) {
    self.points = points
    self.source = source
    most = points + (SheetSums.areRounded(terms) ? SheetSums.tolerance : Points(0))
  }
}

extension DecisionLaw {
  /// The score of one line of the decision. Nil where it is not told, and where what would tell it cannot be right: parts beyond
  /// their maxima or against their criteria, points that no criterion gives.
  package func knownScore(of result: Certification.Result, for product: Product) -> KnownScore? {
    if let score = result.score { return KnownScore(score, from: .score) }
    guard !result.parts.isEmpty || !result.criteria.isEmpty else { return nil }
    let form = form(for: product).flatMap { form in
      !result.criteria.isEmpty && SheetSums.isPlausible(result, form: form) ? form : nil
    }
    let parts = ScorePart.allCases.compactMap { result.parts[$0.rawValue] }
    if parts.count == ScorePart.allCases.count {
      let isContradicted = ScorePart.allCases.contains { part in
        form.map { SheetSums.contradicts(part, in: result, form: $0) } ?? false
      }
      return isWithinMaxima(result) && !isContradicted
        ? KnownScore(SheetSums.sum(parts), from: .parts, terms: parts) : nil
    }
    guard let form, let criteria = SheetSums.whole(result, form: form) else { return nil }
    return KnownScore(SheetSums.sum(criteria), from: .criteria, terms: criteria)
  }

  /// Whether no part has more points than it can give, or fewer than none; true where each province had criteria of its own.
  package func isWithinMaxima(_ result: Certification.Result) -> Bool {
    guard let maxima = regime.partMaxima else { return true }
    return ScorePart.allCases.allSatisfy { part in
      result.parts[part.rawValue].map { $0 <= Points(maxima[part]) && $0 >= Points(0) } ?? true
    }
  }
}
