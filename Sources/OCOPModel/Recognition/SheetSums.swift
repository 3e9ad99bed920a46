package import OCOPLaw

/// How the points of a sheet add up.
///
/// Means over the members of a council are printed rounded, and the sum of rounded numbers may be off by a tenth. Whole and
/// half points are not rounded, and have to add up exactly.
package enum SheetSums {
  /// Whether `sum` may be printed as `printed` when it was added from `terms`.
  package static func agree(_ sum: Points, _ printed: Points, terms: some Sequence<Points>) -> Bool {
    let difference = (sum - printed).tenThousandths.magnitude
    return difference <= (areRounded(terms) ? tolerance.tenThousandths : 0)
  }

  /// By how much a sum of rounded numbers may be off: a tenth.
  package static let tolerance = Points(tenThousandths: 1000)

  /// Whether one of them at least is neither whole nor half.
  package static func areRounded(_ terms: some Sequence<Points>) -> Bool {
    terms.contains { !$0.tenThousandths.isMultiple(of: 5000) }
  }

  package static func sum(_ terms: some Sequence<Points>) -> Points {
    terms.reduce(Points(0), +)
  }

  /// The points given in one part, and whether every criterion of the part has some.
  package static func criteria(
    of part: ScorePart, in result: Certification.Result, form: ScoreSheetForm
  ) -> (points: [Points], isComplete: Bool) {
    var points: [Points] = []
    var isComplete = true
    for criterion in form.lines where criterion.part == part && !criterion.isHeading {
      if let given = result.criteria[criterion.code] { points.append(given) } else { isComplete = false }
    }
    return (points, isComplete)
  }

  /// The points of every criterion; nil where one is missing.
  package static func whole(_ result: Certification.Result, form: ScoreSheetForm) -> [Points]? {
    let given = form.criteria.compactMap { result.criteria[$0.code] }
    return given.count == form.criteria.count ? given : nil
  }

  /// Whether the points printed for a part are not those of its criteria; of an incomplete part, whether what is there is too much
  /// already. False where the part has no points of its own.
  package static func contradicts(_ part: ScorePart, in result: Certification.Result, form: ScoreSheetForm) -> Bool {
    guard let printed = result.parts[part.rawValue] else { return false }
    let (points, isComplete) = criteria(of: part, in: result, form: form)
    return isComplete
      ? !agree(sum(points), printed, terms: points + [printed]) : sum(points) > printed + tolerance
  }

  /// Whether every single criterion could have been given so: where one could not, sums say nothing more.
  package static func isPlausible(_ result: Certification.Result, form: ScoreSheetForm) -> Bool {
    result.criteria.allSatisfy { code, points in
      form[code].map { CriterionPoints.isAllowed(points, for: $0, in: result) } ?? false
    }
  }
}

/// What may be given for one criterion.
package enum CriterionPoints {
  /// A step of the ladder; in a sheet of means, anything between the lowest step and the highest. A sheet counts as one of
  /// means when at least two of its numbers are not whole: one alone is more likely a slip.
  package static func isAllowed(_ points: Points, for criterion: Criterion, in result: Certification.Result) -> Bool {
    if criterion.allowed.contains(where: { Points($0) == points }) { return true }
    guard isSheetOfMeans(result), let least = criterion.allowed.first, let most = criterion.allowed.last else {
      return false
    }
    return points >= Points(least) && points <= Points(most)
  }

  private static func isSheetOfMeans(_ result: Certification.Result) -> Bool {
    result.criteria.values.lazy.filter { !$0.tenThousandths.isMultiple(of: 10_000) }.prefix(2).count == 2
  }
}
