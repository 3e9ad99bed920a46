package import OCOPDiagnostics

/// A law, resolution, decree or decision that rules rest on.
package struct Law: Sendable {
  /// With its kind before it, as people cite it: `QĐ 26/2026/QĐ-TTg`.
  package let number: String
  /// What it is about; short, not its whole title.
  package let name: BilingualText
  package let signed: CalendarDate
  /// Nil where we do not know it.
  package let inForce: CalendarDate?
  /// The first day on which it no longer applies; nil while in force.
  package let ended: CalendarDate?

  package static let all: [Law] = LawTable("laws").compactMap { row in
    guard let signed = row.date("signed") else { return nil }
    return Law(
      number: row["number"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]), signed: signed,
      inForce: row.date("in_force"), ended: row.date("ended"))
  }

  /// Nil for a number of which we know no more.
  package static func numbered(_ number: String) -> Law? { all.first { $0.number == number } }
}
