/// The reorganisation of 2025, from 63 provinces with districts to 34 without (NQ 202/2025/QH15, `reorganisation.csv`).
package enum Reorganisation {
  /// The day on which the 34 provinces and their codes began (QĐ 19/2025/QĐ-TTg).
  package static let day = facts.day

  /// The last day on which labels with an address from before may be used (NĐ 37/2026/NĐ-CP, Art. 98.5).
  package static let formerLabelsUntil = facts.day.adding(months: facts.formerLabelsMonths)

  /// A test sees to it that the table has its line.
  private static let facts =
    LawTable("reorganisation").compactMap { row in
      row.date("from").flatMap { day in
        row.int("former_labels_months").map { (day: day, formerLabelsMonths: $0) }
      }
    }.first ?? (day: CalendarDate(daysSinceEpoch: 0), formerLabelsMonths: 0)
}
