/// How long a recognition holds, in numbers that the law names.
package enum Validity {
  /// 36 months from the day of issue, in every regime since 2019 (QĐ 1048, QĐ 148, QĐ 26/2026 Art. 7).
  package static let months = 36

  /// A certificate counts as ending soon from here on: the first day of the re-evaluation window (QĐ 26/2026, Art. 7).
  package static let endingSoonDays = 180

  /// The last valid day of a recognition issued on that day. Whether the day itself is covered is not stated; we count it.
  package static func lastDay(issued: CalendarDate) -> CalendarDate {
    issued.adding(months: months)
  }

  /// The transitional extension of QĐ 26/2026, Art. 12.3: who could not meet the new window (at the latest 120 days before
  /// the end) keeps the certificate until the new result, at most 180 days after its end. That is a certificate that ended
  /// on or after the day the decision came into force, and less than 120 days later.
  ///
  /// - Returns: the last day on which it can still hold, nil where the article does not apply.
  package static func extendedUntil(lastDay: CalendarDate) -> CalendarDate? {
    guard let inForce = CalendarDate(iso: "2026-05-22") else { return nil }
    guard lastDay >= inForce, lastDay < inForce.adding(days: 120) else { return nil }
    return lastDay.adding(days: 180)
  }
}
