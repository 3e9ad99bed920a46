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

  /// Of every product of 3 or 4 stars in force whose score is known, the nearest to the next star first. Sheets made under rules
  /// whose single criteria are not known lack points only.
  static func all(in showcase: Showcase) -> [StarGap] {
    showcase.products.enumerated().compactMap { index, product -> StarGap? in
      let standing = showcase.standings[index]
      guard let stars = standing.stars, stars < 5, standing.proposal == nil, let recognition = standing.recognition
      else { return nil }
      let decision = showcase.certifications[recognition.certification]
      let result = decision.results[recognition.result]
      guard let score = result.score,
        let regime = decision.regime.flatMap(Regime.named) ?? Regime.on(recognition.issued)
      else { return nil }
      let least = Points(regime.bands.least(for: stars + 1))
      let form = product.set.flatMap { regime.form(forSet: $0) }
      let criteria = (form?.criteria ?? []).compactMap { criterion -> Criterion? in
        guard let wanted = criterion.least(for: stars + 1), let points = result.criteria[criterion.code],
          points < Points(wanted)
        else { return nil }
        return Criterion(code: criterion.code, name: criterion.name, points: points, least: wanted)
      }
      return StarGap(
        key: product.key, name: product.name.original.text, stars: stars, score: score,
        points: max(Points(0), least - score), criteria: criteria)
    }.sorted { ($0.points, $0.criteria.count, $0.key) < ($1.points, $1.criteria.count, $1.key) }
  }
}
