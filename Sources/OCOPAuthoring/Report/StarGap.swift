package import OCOPDiagnostics
import OCOPLaw
package import OCOPModel

/// What a product lacks for one star more, by the score sheet of its latest recognition.
package struct StarGap: Sendable {
  /// A criterion below the least that the next star asks for.
  package struct Criterion: Sendable {
    package let code: String
    package let name: BilingualText
    package let points: Points
    package let least: Int
  }

  package let key: String
  package let name: String
  package let stars: Int
  package let score: Points
  /// Points short of the next band; zero where only criteria are short.
  package let points: Points
  package let criteria: [Criterion]
  package let sheet: Sheet

  /// How far the score sheet can be judged against what the next star asks of single criteria.
  package enum Sheet: String, Sendable {
    /// Every criterion that the next star asks for has its points.
    case written
    /// Some of them have not.
    case incomplete
    case missing
    /// The criteria of its rules are not known, or the decision does not say which rules it follows.
    case unknown
  }

  /// Of every product of 3 or 4 stars in force whose score is known, the nearest to the next star first. Sheets that the check
  /// does not judge, of rules whose single criteria are not known or that are not sure, lack points only.
  static func all(in showcase: Showcase) -> [StarGap] {
    showcase.products.enumerated().compactMap { index, product -> StarGap? in
      let standing = showcase.standings[index]
      guard let stars = standing.stars, stars < 5, standing.proposal == nil, let recognition = standing.recognition
      else { return nil }
      let decision = showcase.certifications[recognition.certification]
      let result = decision.results[recognition.result]
      guard let law = DecisionLaw(of: decision, result), let score = law.knownScore(of: result, for: product)?.points
      else { return nil }
      let asked = law.form(for: product)?.criteria.filter { $0.least(for: stars + 1) != nil }
      let criteria = (asked ?? []).compactMap { criterion -> Criterion? in
        guard let wanted = criterion.least(for: stars + 1), let points = result.criteria[criterion.code],
          points < Points(wanted)
        else { return nil }
        return Criterion(code: criterion.code, name: criterion.name, points: points, least: wanted)
      }
      return StarGap(
        key: product.key, name: product.name.original.text, stars: stars, score: score,
        points: max(Points(0), Points(law.regime.bands.least(for: stars + 1)) - score), criteria: criteria,
        sheet: sheet(of: result, asked: asked))
    }.sorted { ($0.points, $0.criteria.count, $0.key) < ($1.points, $1.criteria.count, $1.key) }
  }

  private static func sheet(of result: Certification.Result, asked: [OCOPLaw.Criterion]?) -> Sheet {
    guard let asked else { return .unknown }
    let written = asked.count { result.criteria[$0.code] != nil }
    if written == asked.count { return .written }
    return result.criteria.isEmpty ? .missing : .incomplete
  }
}
