package import OCOPLaw
import OCOPText

/// How days, prices and addresses of the web are written where no theme has words for them: on paper, and in the record of what was printed.
extension Language {
  /// "20/11/2026" in Vietnamese, "20 Nov 2026" in any other language.
  package func date(_ day: CalendarDate) -> String {
    if self == .vietnamese { return day.vietnamese }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
  }

  /// "20–24/11/2026", "28/11–02/12/2026".
  package func dates(_ start: CalendarDate, _ end: CalendarDate) -> String {
    if start == end { return date(start) }
    let isSameMonth = start.year == end.year && start.month == end.month
    if self == .vietnamese {
      if isSameMonth { return "\(Self.twoDigits(start.day))–\(date(end))" }
      let first = start.year == end.year ? "\(Self.twoDigits(start.day))/\(Self.twoDigits(start.month))" : date(start)
      return "\(first)–\(date(end))"
    }
    if isSameMonth { return "\(start.day)–\(date(end))" }
    let first = start.year == end.year ? "\(start.day) \(Self.months[start.month - 1])" : date(start)
    return "\(first) – \(date(end))"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Price {
  /// "150.000 đ/chai"; "150,000 VND/bottle" for readers of other languages.
  package func text(in language: Language) -> String {
    let isVietnamese = language == .vietnamese
    let digits = String(amount, groupedBy: isVietnamese ? UInt8(ascii: ".") : UInt8(ascii: ","))
    return digits + (isVietnamese ? " đ" : " VND") + (unit.map { "/" + $0.text(in: language).text } ?? "")
  }
}

/// An address of the web as paper has it.
package enum PrintedAddress {
  /// "https://www.abc.vn/" → "www.abc.vn"
  package static func bare(_ url: String) -> String {
    var text = url[...]
    if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}
