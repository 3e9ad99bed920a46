import OCOPLaw
import OCOPTemplates

/// A day for people and for machines.
final class DateView: Sendable {
  let iso: String
  let text: String

  init(_ date: CalendarDate, _ strings: ThemeStrings) {
    iso = date.iso
    text = strings.date(date)
  }

  static let schema: ViewSchema<DateView> = ViewSchema("Date", "A day.") { fields in
    fields.text("iso", "For `<time datetime>`: 2024-11-20.") { $0.iso }
    fields.text("text", "As the language writes it: 20/11/2024.") { $0.text }
  }
}
