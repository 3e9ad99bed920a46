package import OCOPDiagnostics

/// A law, resolution, decree or decision that rules rest on.
package struct Law: Sendable {
  /// As people cite it, with its kind before it: `QĐ 26/2026/QĐ-TTg`. A law of the National Assembly may go by its name.
  package let number: String
  /// What it is about; short, not its whole title.
  package let name: BilingualText
  /// Nil where we do not know it.
  package let inForce: CalendarDate?
  /// The first day on which it no longer applies; nil while in force.
  package let ended: CalendarDate?

  package static let all: [Law] = LawTable("laws").compactMap { row in
    Law(
      number: row["number"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]), inForce: row.date("in_force"),
      ended: row.date("ended"))
  }

  /// Nil for a number of which we know no more.
  package static func numbered(_ number: String) -> Law? { all.first { $0.number == number } }
}
