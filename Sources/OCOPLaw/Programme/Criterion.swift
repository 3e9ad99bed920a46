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

/// A criterion by what it judges: sheets may number it otherwise, and have none (`criterion_roles.csv`).
package enum CriterionRole: String, Sendable {
  /// What kind of producer it is.
  case organisation
  /// Whether there is a story, and where it is told.
  case story
  case storyStructure = "story-structure"
  case storyIdentity = "story-identity"
}

/// The score sheet of one product set under one regime.
package struct ScoreSheetForm: Sendable {
  /// Headings and criteria, in the order of the form.
  package let lines: [Criterion]
  private let index: [String: Int]
  private let roles: [CriterionRole: String]

  fileprivate init(_ lines: [Criterion], roles: [CriterionRole: String]) {
    self.lines = lines
    self.roles = roles
    index = Dictionary(
      lines.enumerated().filter { !$1.isHeading }.map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scored criteria, without the headings.
  package var criteria: [Criterion] { lines.filter { !$0.isHeading } }

  /// The scored criterion of that number; nil for a heading and for what the set does not have.
  package subscript(code: String) -> Criterion? { index[code].map { lines[$0] } }

  /// The criterion that judges this; nil where the set has none.
  package subscript(role role: CriterionRole) -> Criterion? { roles[role].flatMap { self[$0] } }
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
    all.compactMap { regime in
      regime.criteriaTable.map { ($0, readForms($0, of: regime.key)) }
    }, uniquingKeysWith: { first, _ in first })

  private static func readForms(_ name: String, of regime: String) -> [Int: ScoreSheetForm] {
    var lines: [Int: [Criterion]] = [:]
    let exceptions = readExceptions(name)
    for (set, criterion) in LawTable(name).compactMap({ readCriterion($0, exceptions) }) {
      lines[set, default: []].append(criterion)
    }
    let roles = LawTable("criterion_roles").compactMap { row -> (sets: ClosedRange<Int>, CriterionRole, String)? in
      guard row["regime"] == regime, let role = CriterionRole(rawValue: row["role"]), let from = row.int("set_from"),
        let to = row.int("set_to"), from <= to
      else { return nil }
      return (from...to, role, row["code"])
    }
    return Dictionary(
      lines.map { set, lines in
        let ofSet = roles.filter { $0.sets.contains(set) }.map { ($0.1, $0.2) }
        return (set, ScoreSheetForm(lines, roles: Dictionary(ofSet, uniquingKeysWith: { _, last in last })))
      }, uniquingKeysWith: { first, _ in first })
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
