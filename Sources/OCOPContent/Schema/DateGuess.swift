import OCOPLaw

/// Reads a date in the forms that people in Vietnam write, to offer the right form. It never stands for the author's word.
enum DateGuess {
  /// "20/11/2024", "20-11-2024", "20.11.2024", "2024/11/20", "2024-1-5" → "2024-11-20"; nil where it could mean two days.
  static func iso(of text: String) -> String? {
    let parts = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 3, text.allSatisfy({ ($0.isASCII && $0.isNumber) || "/-. ".contains($0) }) else { return nil }
    let date =
      parts[0] > 31
      ? CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      : CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    return date.flatMap { $0.year >= 1900 ? $0.iso : nil }
  }

  /// Whether a date has the right form, also where the calendar has no such day: "2026-02-30".
  static func hasForm(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    return digits.count == 10
      && digits.indices.allSatisfy { $0 == 4 || $0 == 7 ? digits[$0] == 0x2D : (0x30...0x39).contains(digits[$0]) }
  }
}
