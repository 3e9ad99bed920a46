import OCOPLaw
import OCOPTemplates

/// The theme's `date.day`, taken apart once: pages hold many dates.
struct DateFormat: Sendable {
  private enum Part: Sendable {
    case words([UInt8])
    case day
    case dayPadded
    case monthPadded
    case month
    case year
  }

  private let parts: [Part]
  private let months: [String]
  /// The most bytes that a day can take.
  private let capacity: Int

  init(_ strings: UIStrings) {
    months = (1...12).map { strings["month.\($0)"].map { Phrase($0).filled() } ?? "" }
    parts = (strings["date.day"]?.parts ?? []).map { part in
      switch part {
      case .text(let text): .words(Array(text.utf8))
      case .placeholder("day"): .day
      case .placeholder("dayPadded"): .dayPadded
      case .placeholder("monthPadded"): .monthPadded
      case .placeholder("month"): .month
      case .placeholder("year"): .year
      case .placeholder: .words([])
      }
    }
    let longestMonth = months.map(\.utf8.count).max() ?? 0
    capacity = parts.reduce(0) { capacity, part in
      switch part {
      case .words(let words): capacity + words.count
      case .month: capacity + longestMonth
      case .day, .dayPadded, .monthPadded, .year: capacity + 4
      }
    }
  }

  func text(of date: CalendarDate) -> String {
    String(unsafeUninitializedCapacity: capacity) { bytes in
      var count = 0
      func put(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      func put(number: Int, digits: Int) {
        var unit = 1
        for _ in 1..<digits { unit *= 10 }
        while unit > 0 {
          put(UInt8(ascii: "0") + UInt8(number / unit % 10))
          unit /= 10
        }
      }
      for part in parts {
        switch part {
        case .words(let words): words.forEach(put)
        case .day: put(number: date.day, digits: date.day < 10 ? 1 : 2)
        case .dayPadded: put(number: date.day, digits: 2)
        case .monthPadded: put(number: date.month, digits: 2)
        case .month: months[date.month - 1].utf8.forEach(put)
        case .year: put(number: date.year, digits: date.year >= 1000 ? 4 : String(date.year).utf8.count)
        }
      }
      return count
    }
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
