/// How long a recognition holds. The numbers are data of the regimes; here is only how they are counted.
package enum Validity {
  /// A certificate counts as ending soon from here on: the first day of the re-evaluation window.
  package static let endingSoonDays = Regime.all.last { $0.window != nil }?.window?.opensDays ?? 0

  /// The last valid day of a recognition issued on that day: the same day, 36 calendar months later in every regime. Whether
  /// the day itself is covered is not stated; we count it.
  package static func lastDay(issued: CalendarDate) -> CalendarDate {
    issued.adding(months: (Regime.on(issued) ?? Regime.all.first)?.validityMonths ?? 0)
  }

  /// The transitional extension of QĐ 26/2026, Art. 12.3: who could not meet the new window (at the latest 120 days before
  /// the end) keeps the certificate until the new result, at most 180 days after its end. That is a certificate that ended
  /// on or after the day the decision came into force, and less than 120 days later.
  ///
  /// - Returns: the last day on which it can still hold, nil where the article does not apply.
  package static func extendedUntil(lastDay: CalendarDate) -> CalendarDate? {
    transitions.lazy.compactMap { $0.window.extendedEnd(forEnd: lastDay, regimeBegan: $0.began) }.first
  }

  private static let transitions = Regime.all.compactMap { regime in
    regime.window.map { (began: regime.from, window: $0) }
  }
}
