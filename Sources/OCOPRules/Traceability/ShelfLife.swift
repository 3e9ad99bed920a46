import OCOPLaw

/// For how long a product keeps, where its text says that plainly: `12 tháng`, `6–9 tháng kể từ ngày sản xuất`. Whatever depends on more
/// (`3 ngày sau khi mở`, `6 tháng trong ngăn mát`) is none.
struct ShelfLife {
  private let least: Int
  private let most: Int
  private let unit: Unit

  private enum Unit {
    case days, weeks, months, years
  }

  init?(_ text: String) {
    var words = text.lowercased().split { " \u{A0}.:,()".contains($0) }.flatMap { word in
      // `12–24`, `6tháng`
      word.split { "-–~".contains($0) }
    }[...]
    for label in Self.labels where words.starts(with: label) {
      words = words.dropFirst(label.count)
      break
    }
    guard let first = words.popFirst().flatMap({ Int($0) }), (1...1000).contains(first) else { return nil }
    if words.first == "đến" || words.first == "to" { words.removeFirst() }
    var last = first
    if let number = words.first.flatMap({ Int($0) }) {
      last = number
      words.removeFirst()
    }
    guard last >= first, last <= 1000, let unit = words.popFirst().flatMap({ Self.units[String($0)] }),
      words.isEmpty || Self.tails.contains(where: { words.elementsEqual($0) })
    else { return nil }
    (least, most, self.unit) = (first, last, unit)
  }

  /// The last days that may be meant for goods made on a day: counting differs by one, and for some every month has thirty days.
  func lastDays(from produced: CalendarDate) -> ClosedRange<CalendarDate> {
    earliest(from: produced)...end(most, from: produced).adding(days: 1)
  }

  /// As a calendar counts: what is proposed.
  func lastDay(from produced: CalendarDate) -> CalendarDate { end(most, from: produced) }

  private func earliest(from produced: CalendarDate) -> CalendarDate {
    let exact = end(least, from: produced)
    let short: CalendarDate? =
      switch unit {
      case .days, .weeks: nil
      case .months: produced.adding(days: 30 * least)
      case .years: produced.adding(days: 365 * least)
      }
    return min(exact, short ?? exact).adding(days: -1)
  }

  private func end(_ count: Int, from produced: CalendarDate) -> CalendarDate {
    switch unit {
    case .days: produced.adding(days: count)
    case .weeks: produced.adding(days: 7 * count)
    case .months: produced.adding(months: count)
    case .years: produced.adding(months: 12 * count)
    }
  }

  private static let units: [String: Unit] = [
    "ngày": .days, "tuần": .weeks, "tháng": .months, "năm": .years, "day": .days, "days": .days, "week": .weeks,
    "weeks": .weeks, "month": .months, "months": .months, "year": .years, "years": .years,
  ]
  private static let labels = phrases("hạn sử dụng", "hạn dùng", "hsd", "thời hạn sử dụng")
  private static let tails = phrases(
    "kể từ ngày sản xuất", "từ ngày sản xuất", "kể từ nsx", "từ nsx", "tính từ ngày sản xuất", "tính từ nsx",
    "from production", "from the day of production", "from the date of production")

  private static func phrases(_ texts: String...) -> [[Substring]] { texts.map { $0.split(separator: " ") } }
}
