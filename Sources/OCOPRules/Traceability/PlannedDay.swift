import OCOPLaw

/// Days that lie ahead: labels are printed before goods are made, and an article may be written before its day. A day of a later
/// year, more than a month ahead, is a slip of the pen.
enum PlannedDay {
  static func isTooLate(_ day: CalendarDate, from today: CalendarDate) -> Bool {
    day.year > today.year && today.days(until: day) > 31
  }
}
