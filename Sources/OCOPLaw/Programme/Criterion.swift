package import OCOPDiagnostics

/// A part of the score sheet: A product and community, B marketing, C quality.
package enum ScorePart: String, Sendable, CaseIterable, Comparable {
  case a = "A"
  case b = "B"
  case c = "C"

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One line of the score sheet of one product set.
package struct Criterion: Sendable {
  package let part: ScorePart
  /// `1.1`, `5.3`, `7`.
  package let code: String
  /// A heading groups criteria and is not scored itself.
  package let isHeading: Bool
  package let name: BilingualText
  package let maximum: Int
  /// The points that one member of a council may give, ascending; empty for a heading. The form prints the steps that are
  /// reached: none of them reached is 0, whether it is printed or not.
  package let allowed: [Int]
  /// The least points for 3, 4 and 5 stars: the options printed with asterisks.
  package let least: [Int: Int]

  /// The least points for so many stars; nil where that star asks nothing of this criterion.
  package func least(for stars: Int) -> Int? { least[stars] }
}

/// The score sheet of one product set under one regime.
package struct ScoreSheetForm: Sendable {
  /// Headings and criteria, in the order of the form.
  package let lines: [Criterion]
  private let index: [String: Int]

  fileprivate init(_ lines: [Criterion]) {
    self.lines = lines
    index = Dictionary(
      lines.enumerated().filter { !$1.isHeading }.map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scored criteria, without the headings.
  package var criteria: [Criterion] { lines.filter { !$0.isHeading } }

  /// The scored criterion of that number; nil for a heading and for what the set does not have.
  package subscript(code: String) -> Criterion? { index[code].map { lines[$0] } }
}

extension Regime {
  /// Whether the single criteria of its score sheets are known.
  package var hasForms: Bool { criteriaTable != nil }

  /// The score sheet of a set; nil where this regime's single criteria are not known, or for an unknown set.
  ///
  /// The first call reads the whole table (943 lines, some milliseconds); a site without score sheets never does.
  package func form(forSet number: Int) -> ScoreSheetForm? {
    criteriaTable.flatMap { Self.forms[$0] }?[number]
  }

  private static let forms: [String: [Int: ScoreSheetForm]] = Dictionary(
    Set(all.compactMap(\.criteriaTable)).map { ($0, readForms($0)) }, uniquingKeysWith: { first, _ in first })

  private static func readForms(_ name: String) -> [Int: ScoreSheetForm] {
    var lines: [Int: [Criterion]] = [:]
    let exceptions = readExceptions(name)
    for (set, criterion) in LawTable(name).compactMap({ readCriterion($0, exceptions) }) {
      lines[set, default: []].append(criterion)
    }
    return lines.mapValues(ScoreSheetForm.init)
  }

  private struct CriterionKey: Hashable {
    let set: Int
    let code: String
  }

  /// Steps of single criteria that stand instead of the printed ones, from `NAME_exceptions.csv`, which gives the reasons.
  private static func readExceptions(_ name: String) -> [CriterionKey: [Int]] {
    let rows = LawTable(name + "_exceptions").compactMap { row in
      row.int("set_no").map { (CriterionKey(set: $0, code: row["code"]), steps(row)) }
    }
    return Dictionary(rows, uniquingKeysWith: { _, last in last })
  }

  private static func steps(_ row: LawTable.Row) -> [Int] { row.list("allowed_points").compactMap { Int($0) } }

  private static func readCriterion(
    _ row: LawTable.Row, _ exceptions: [CriterionKey: [Int]]
  ) -> (set: Int, criterion: Criterion)? {
    guard let set = row.int("set_no"), let part = ScorePart(rawValue: row["part"]), let maximum = row.int("max_points")
    else { return nil }
    var least: [Int: Int] = [:]
    for stars in Authority.awardedStars { least[stars] = row.int("min_\(stars)star") }
    let isHeading = row["kind"] == "heading"
    let steps = exceptions[CriterionKey(set: set, code: row["code"])] ?? steps(row)
    let criterion = Criterion(
      part: part, code: row["code"], isHeading: isHeading,
      name: BilingualText(vi: row["title_vi"], en: row["title_en"]), maximum: maximum,
      allowed: isHeading || steps.first == 0 ? steps : [0] + steps, least: least)
    return (set, criterion)
  }
}
