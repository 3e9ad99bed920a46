import OCOPLaw
import OCOPModel

/// How the points of a sheet add up.
///
/// Means over the members of a council are printed rounded, and the sum of rounded numbers may be off by a tenth. Whole and
/// half points are not rounded, and have to add up exactly.
enum SheetSums {
  /// Whether `sum` may be printed as `printed` when it was added from `terms`.
  static func agree(_ sum: Points, _ printed: Points, terms: some Sequence<Points>) -> Bool {
    let difference = (sum - printed).tenThousandths.magnitude
    let isRounded = terms.contains { !$0.tenThousandths.isMultiple(of: 5000) }
    return difference <= (isRounded ? 1000 : 0)
  }

  static func sum(_ terms: some Sequence<Points>) -> Points {
    terms.reduce(Points(0), +)
  }

  /// The points given in one part, and whether every criterion of the part has some.
  static func criteria(
    of part: ScorePart, in result: Certification.Result, form: ScoreSheetForm
  ) -> (points: [Points], isComplete: Bool) {
    var points: [Points] = []
    var isComplete = true
    for criterion in form.lines where criterion.part == part && !criterion.isHeading {
      if let given = result.criteria[criterion.code] { points.append(given) } else { isComplete = false }
    }
    return (points, isComplete)
  }

  /// Whether every single criterion could have been given so: where one could not, sums say nothing more.
  static func isPlausible(_ result: Certification.Result, form: ScoreSheetForm) -> Bool {
    result.criteria.allSatisfy { code, points in
      form[code].map { CriterionPoints.isAllowed(points, for: $0, in: result) } ?? false
    }
  }
}

/// What may be given for one criterion.
enum CriterionPoints {
  /// A step of the ladder; in a sheet of means, anything between the lowest step and the highest. A sheet counts as one of
  /// means when at least two of its numbers are not whole: one alone is more likely a slip.
  static func isAllowed(_ points: Points, for criterion: Criterion, in result: Certification.Result) -> Bool {
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
