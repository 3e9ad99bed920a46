package import OCOPDiagnostics

/// A decision of the Prime Minister that shaped the programme.
package struct Decision: Sendable {
  /// The short name that people use: `148`, `26/2026`.
  package let key: String
  /// The number as printed: `148/QĐ-TTg`.
  package let number: String
  package let name: BilingualText
  package let signed: CalendarDate
  package let inForce: CalendarDate
  /// The first day on which it no longer applies; nil while in force.
  package let ended: CalendarDate?
  package let confidence: Confidence

  package static let all: [Decision] = LawTable("decisions").compactMap { row in
    guard let signed = row.date("signed"), let inForce = row.date("in_force"),
      let confidence = Confidence(rawValue: row["confidence"])
    else { return nil }
    return Decision(
      key: row["key"], number: row["number"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]),
      signed: signed, inForce: inForce, ended: row.date("ended"), confidence: confidence)
  }
}
