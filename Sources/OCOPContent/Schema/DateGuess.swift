import OCOPDiagnostics
import OCOPLaw
import OCOPText

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
