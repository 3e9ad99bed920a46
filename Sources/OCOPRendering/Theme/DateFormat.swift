import OCOPLaw
import OCOPTemplates

/// The theme's `date.day`, taken apart once: pages hold many dates.
struct DateFormat: Sendable {
  private enum Part: Sendable {
    case text(String)
    case day
    case dayPadded
    case monthPadded
    case month
    case year
  }

  private let parts: [Part]
  private let months: [String]

  init(_ strings: UIStrings) {
    months = (1...12).map { strings["month.\($0)"]?.filled() ?? "" }
    parts = (strings["date.day"]?.parts ?? []).map { part in
      switch part {
      case .text(let text): .text(text)
      case .placeholder("day"): .day
      case .placeholder("dayPadded"): .dayPadded
      case .placeholder("monthPadded"): .monthPadded
      case .placeholder("month"): .month
      case .placeholder("year"): .year
      case .placeholder: .text("")
      }
    }
  }

  func text(of date: CalendarDate) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .day: text += String(date.day)
      case .dayPadded: text += Self.padded(date.day)
      case .monthPadded: text += Self.padded(date.month)
      case .month: text += months[date.month - 1]
      case .year: text += String(date.year)
      }
    }
    return text
  }

  /// The same by name, for texts with more than one day.
  func values(of date: CalendarDate) -> [String: String] {
    [
      "day": String(date.day), "dayPadded": Self.padded(date.day), "monthPadded": Self.padded(date.month),
      "month": months[date.month - 1], "year": String(date.year),
    ]
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
