package import OCOPLaw

/// Reads the ways in which people in Vietnam write a day: `2024-11-20`, `20/11/2024`, `20-11-2024`, `20.11.2024`, `ngày 20 tháng 11 năm
/// 2024`. The day comes first unless the year does.
package enum DateReader {
  /// Nil where the text is no day, or more than a day.
  package static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    // A time of midnight behind the day is what programs add to a date.
    guard numbers.count == 3 || (numbers.count > 3 && numbers[3...].allSatisfy { $0 == 0 }) else { return nil }
    // A year in two digits is one of this programme, which began in 2018.
    let year = (18...60).contains(numbers[2]) ? 2000 + numbers[2] : numbers[2]
    let date =
      numbers[0] > 31
      ? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : CalendarDate(year: year, month: numbers[1], day: numbers[0])
    return date.flatMap { (1900...2100).contains($0.year) ? $0 : nil }
  }

  /// The day within a longer text, as in `QĐ số 2919/QĐ-UBND ngày 20/11/2024`, and the text without it.
  package static func date(within text: String) -> (date: CalendarDate, rest: String)? {
    inWords(text) ?? inNumbers(text)
  }

  /// `ngày 20 tháng 11 năm 2024`, the way decisions themselves write their day.
  private static func inWords(_ text: String) -> (date: CalendarDate, rest: String)? {
    let pattern = /(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*(?:năm|[\/-])\s*\d{4}/.ignoresCase()
    guard let match = text.firstMatch(of: pattern), let date = date(String(match.output)) else { return nil }
    return (date, String(text[..<match.range.lowerBound] + text[match.range.upperBound...]))
  }

  private static func inNumbers(_ text: String) -> (date: CalendarDate, rest: String)? {
    let characters = Array(text)
    var start = 0
    while start < characters.count {
      guard characters[start].isASCII, characters[start].isNumber,
        start == 0 || !(characters[start - 1].isNumber || characters[start - 1] == "/")
      else {
        start += 1
        continue
      }
      var end = start
      var separators = 0
      while end < characters.count, characters[end].isNumber || "/-.".contains(characters[end]) {
        if !characters[end].isNumber { separators += 1 }
        end += 1
      }
      let word = String(characters[start..<end])
      if separators >= 2, let date = date(word.hasSuffix(".") ? String(word.dropLast()) : word) {
        return (date, String(characters[..<start]) + String(characters[end...]))
      }
      start = max(end, start + 1)
    }
    return nil
  }
}
