import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// Reads a date in the forms that people in Vietnam write, to offer the right form. It never stands for the author's word.
enum DateGuess {
  /// "20/11/2024", "20-11-2024", "20.11.2024", "2024/11/20", "2024-1-5", "ngày 20 tháng 11 năm 2024" and "2024-11-20 00:00:00" →
  /// "2024-11-20"; nil where it could mean two days.
  static func iso(of text: String) -> String? { date(text).flatMap { $0.year >= 1900 ? $0.iso : nil } }

  /// What to write instead of what is no date.
  static func advice(instead text: String) -> BilingualText {
    if let better = iso(of: text) { return BilingualText(vi: "Viết '\(better)'.", en: "Write '\(better)'.") }
    // A year in two digits is one of this century.
    if let date = date(text), date.year < 100,
      let meant = CalendarDate(year: date.year + 2000, month: date.month, day: date.day)
    {
      return BilingualText(
        vi:
          "Viết năm đủ bốn chữ số: nếu là ngày \(date.day) tháng \(date.month) năm \(meant.year), viết '\(meant.iso)'.",
        en:
          "Write the year in full: if it is day \(date.day) of month \(date.month) of \(meant.year), write '\(meant.iso)'."
      )
    }
    return BilingualText(
      vi: "Viết năm, tháng, ngày bằng số, ví dụ 2026-08-10.",
      en: "Write year, month and day in figures, for example 2026-08-10.")
  }

  private static func date(_ text: String) -> CalendarDate? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let words = VietnameseFold.fold(text).split { !$0.isLetter }
    let isInWords = words == ["ngay", "thang", "nam"] || words == ["thang", "nam"]
    // Programs add the time of midnight to a date.
    guard numbers.count == 3 || (numbers.count > 3 && numbers[3...].allSatisfy { $0 == 0 }),
      isInWords
        || text.allSatisfy({
          ($0.isASCII && $0.isNumber) || "/-. ".contains($0) || (numbers.count > 3 && ":T".contains($0))
        })
    else { return nil }
    return numbers[0] > 31
      ? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// What to do about a date of the right form that the calendar does not have.
  static func advice(on text: String) -> BilingualText {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else {
      // The day before the month: "2025-20-11".
      if parts.count == 3, let swapped = CalendarDate(year: parts[0], month: parts[2], day: parts[1]) {
        return BilingualText(
          vi: "Viết '\(swapped.iso)': năm, tháng, rồi ngày.", en: "Write '\(swapped.iso)': year, month, then day.")
      }
      return BilingualText(
        vi: "Xem lại ngày trên giấy; viết năm, tháng (01 đến 12), rồi ngày.",
        en: "Look at the paper again; write year, month (01 to 12), then day.")
    }
    let days = CalendarDate.lengthOfMonth(parts[1], in: parts[0])
    return BilingualText(
      vi: "Tháng \(parts[1])/\(parts[0]) có \(days) ngày: xem lại ngày trên giấy.",
      en: "That month has \(days) days: look at the paper again.")
  }

  /// Whether a date has the right form, also where the calendar has no such day: "2026-02-30".
  static func hasForm(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    return digits.count == 10
      && digits.indices.allSatisfy { $0 == 4 || $0 == 7 ? digits[$0] == 0x2D : digits[$0].isASCIIDigit }
  }
}
