/// The set of rules under which a recognition was made, chosen by the day of recognition.
///
/// The rows are data (`regimes.csv`): a next decision is a row there, a criteria file and a test. Their days are
/// half-open and leave no gap from 2018-05-07 on.
///
/// A class, though it never changes: the rules ask for a dozen of its fields at each of a product's recognitions.
package final class Regime: Sendable {
  /// As a certification's `regime` names it: `1048`, `148`, `1489`, `26/2026`; `490` for the pilot years.
  package let key: String
  package let from: CalendarDate
  /// The first day of the next regime; nil while in force.
  package let until: CalendarDate?
  /// The last day on which a first or upgrade dossier filed in time may still be decided under these rules
  /// (QĐ 26/2026, Art. 12.2).
  package let lastFirstDecision: CalendarDate?
  /// The same for re-evaluations.
  package let lastReevaluation: CalendarDate?
  /// The most points of each part; nil where the criteria were each province's own.
  package let partMaxima: PartMaxima?
  package let bands: StarBands
  /// Calendar months from the day of issue.
  package let validityMonths: Int
  /// When the dossier for re-evaluation may be filed; nil where the text sets no window.
  package let window: ReevaluationWindow?
  package let productCode: ProductCodeFormats
  /// The name of the criteria table; nil where the points of single criteria are not known.
  let criteriaTable: String?

  package static let all: [Regime] = LawTable("regimes").compactMap(Regime.init)

  /// The rules in force on a day; nil before the programme began.
  package static func on(_ day: CalendarDate) -> Regime? {
    all.last { $0.from <= day }
  }

  /// The latest rules that this program knows.
  package static var current: Regime? { all.last }

  package static func named(_ key: String) -> Regime? {
    all.first { $0.key == key }
  }

  /// Every regime under which a recognition of that day may have been made: the one in force, the one that it amends (148
  /// while 1489 is in force), and those before it in the weeks in which dossiers already filed were still decided.
  ///
  /// - Parameter isReevaluation: re-evaluations had 30 days, first and upgrade dossiers 60.
  package static func possible(on day: CalendarDate, isReevaluation: Bool) -> [Regime] {
    all.filter { regime in
      guard regime.from <= day else { return false }
      guard let until = regime.until, day >= until else { return true }
      let last = isReevaluation ? regime.lastReevaluation : regime.lastFirstDecision
      return last.map { day <= $0 } ?? false
    }
  }

  private init?(_ row: LawTable.Row) {
    guard let from = row.date("from"), let productCode = ProductCodeFormats(rawValue: row["product_code"]),
      let two = row.int("band_2"), let three = row.int("band_3"), let four = row.int("band_4"),
      let five = row.int("band_5"), let validityMonths = row.int("validity_months")
    else { return nil }
    key = row["key"]
    self.from = from
    until = row.date("until")
    lastFirstDecision = row.date("late_first_until")
    lastReevaluation = row.date("late_reevaluation_until")
    bands = StarBands(lowest: [0, two, three, four, five])
    self.validityMonths = validityMonths
    self.productCode = productCode
    criteriaTable = row["criteria"].isEmpty ? nil : row["criteria"]
    if let a = row.int("max_a"), let b = row.int("max_b"), let c = row.int("max_c") {
      partMaxima = PartMaxima(a: a, b: b, c: c)
    } else {
      partMaxima = nil
    }
    if let opens = row.int("window_opens_days"), let closes = row.int("window_closes_days"),
      let extension_ = row.int("extension_days")
    {
      window = ReevaluationWindow(opensDays: opens, closesDays: closes, extensionDays: extension_)
    } else {
      window = nil
    }
  }
}

/// The most points that parts A, B and C of a score sheet can reach.
package struct PartMaxima: Sendable, Hashable {
  package let a: Int
  package let b: Int
  package let c: Int

  package subscript(part: ScorePart) -> Int {
    switch part {
    case .a: a
    case .b: b
    case .c: c
    }
  }
}

/// From how many points on a product reaches each number of stars.
package struct StarBands: Sendable, Hashable {
  /// The least points for 1 to 5 stars.
  let lowest: [Int]

  /// The stars that a score allows, 1 to 5. The texts before 2023 print whole numbers ("70–89"); 89.5 is read as the
  /// lower star, as the later texts say in words.
  ///
  /// - Parameter wholePoints: the score with everything behind the point cut off, which no band minds.
  package func stars(forScore wholePoints: Int) -> Int {
    max(1, (lowest.lastIndex { $0 <= wholePoints } ?? 0) + 1)
  }

  /// The least points for so many stars; 0 outside 1 to 5.
  package func least(for stars: Int) -> Int {
    lowest.indices.contains(stars - 1) ? lowest[stars - 1] : 0
  }
}

/// When a dossier for re-evaluation is to be filed, in days before the certificate's last day (QĐ 26/2026, Art. 12.3 for
/// the extension).
package struct ReevaluationWindow: Sendable, Hashable {
  /// Not earlier than so many days before the end.
  package let opensDays: Int
  /// Not later than so many days before the end.
  package let closesDays: Int
  /// A certificate whose window had passed when the rule began goes on for at most so many days.
  package let extensionDays: Int

  package func opens(forEnd end: CalendarDate) -> CalendarDate { end.adding(days: -opensDays) }
  package func closes(forEnd end: CalendarDate) -> CalendarDate { end.adding(days: -closesDays) }

  /// The last day of a certificate's transitional extension, for one that was in force when `regime` began and ended too
  /// soon for its holder to keep the window; nil for every other.
  package func extendedEnd(forEnd end: CalendarDate, regimeBegan: CalendarDate) -> CalendarDate? {
    end >= regimeBegan && closes(forEnd: end) < regimeBegan ? end.adding(days: extensionDays) : nil
  }
}
