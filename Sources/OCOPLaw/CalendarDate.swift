import OCOPText

/// A day of the Gregorian calendar, with no clock and no time zone behind it.
///
/// Years 1 to 9999. Everything that the law counts (36 months, 180 days) is counted here, so that every part of the
/// program agrees on what "three years later" means. Four bytes, since lots and recognitions are full of days.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Year × 65,536 + month × 256 + day, so that the order of numbers is that of the days.
  private let packed: UInt32

  package var year: Int { Int(packed >> 16) }
  /// 1 to 12.
  package var month: Int { Int(packed >> 8 & 0xFF) }
  /// 1 to 31.
  package var day: Int { Int(packed & 0xFF) }

  /// `nil` when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lengthOfMonth(month, in: year)
    else { return nil }
    self.init(valid: year, month, day)
  }

  private init(valid year: Int, _ month: Int, _ day: Int) {
    packed = UInt32(truncatingIfNeeded: year << 16 | month << 8 | day)
  }

  package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

  package static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days in a month; `month` is 1 to 12.
  package static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - ISO 8601

extension CalendarDate: CustomStringConvertible {
  /// Reads `YYYY-MM-DD` and nothing else: no blanks, no other digits, no shorter months.
  package init?(iso text: String) {
    var digits = (year: 0, month: 0, day: 0)
    var position = 0
    for byte in text.utf8 {
      switch (position, byte) {
      case (0...3, 0x30...0x39): digits.year = digits.year * 10 + Int(byte - 0x30)
      case (5...6, 0x30...0x39): digits.month = digits.month * 10 + Int(byte - 0x30)
      case (8...9, 0x30...0x39): digits.day = digits.day * 10 + Int(byte - 0x30)
      case (4, 0x2D), (7, 0x2D): break
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: digits.year, month: digits.month, day: digits.day)
  }

  /// `22/05/2026`, as Vietnamese sentences have it.
  package var vietnamese: String {
    let iso = iso
    return "\(iso.suffix(2))/\(iso.dropFirst(5).prefix(2))/\(iso.prefix(4))"
  }

  /// `2026-05-22`. Pages hold so many days that putting strings together for them showed.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ number: Int, at place: Int) {
        bytes[place] = UInt8(ascii: "0") + UInt8(number / 10)
        bytes[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      bytes[4] = UInt8(ascii: "-")
      put(month, at: 5)
      bytes[7] = UInt8(ascii: "-")
      put(day, at: 8)
      return 10
    }
  }

  package var description: String { iso }
}

// MARK: - Counting

extension CalendarDate {
  /// Days since 1970-01-01, negative before.
  package var daysSinceEpoch: Int { CivilDays.count(year: year, month: month, day: day) }

  /// Clamped to the years 1 to 9999.
  package init(daysSinceEpoch days: Int) {
    let date = CivilDays.date(of: min(max(days, -719_162), 2_932_896))
    self.init(valid: date.year, date.month, date.day)
  }

  /// How many days lie from this day to `other`; negative when `other` is earlier.
  package func days(until other: CalendarDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// The day so many days later (earlier, when negative), clamped to the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return CalendarDate(daysSinceEpoch: overflow ? (days > 0 ? .max : .min) : sum)
  }

  /// The same day of the month, so many calendar months later; the month's last day where there is no such day
  /// (31 August and 6 months: the last of February). Clamped to the years 1 to 9999.
  package func adding(months: Int) -> CalendarDate {
    let most = 9999 * 12
    let count = min(max(year * 12 + month - 1 + min(max(months, -most), most), 12), most + 11)
    let year = count / 12
    let month = count % 12 + 1
    return CalendarDate(valid: year, month, min(day, Self.lengthOfMonth(month, in: year)))
  }
}
