import OCOPLaw
import Testing

@Suite struct `Calendar dates` {
  @Test(arguments: [
    "2026-05-22", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29",
  ]) func `ISO dates are read and written back`(_ text: String) {
    #expect(CalendarDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "2026-5-22", "2026-05-32", "2025-02-29", "1900-02-29", "2026/05/22", "22/05/2026", " 2026-05-22", "2026-05-22 ",
    "2026-05-22T00:00:00Z", "99999-01-01", "0000-01-01", "2026-00-10", "2026-13-10", "2026-10-00", "", "-026-05-22",
    "２０２６-05-22",
  ]) func `anything else is not a date`(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-11-20", 36, "2027-11-20"), ("2024-02-29", 36, "2027-02-28"), ("2025-08-31", 6, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("9999-12-31", 36, "9999-12-31"),
    ("0001-01-31", -5, "0001-01-31"),
  ]) func `months are calendar months, and end with the month`(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(CalendarDate(iso: from)).adding(months: months).iso == to)
  }

  @Test(arguments: [
    ("2026-05-22", "2026-07-21", 60), ("2026-03-01", "2026-02-28", -1), ("2024-02-28", "2024-03-01", 2),
    ("1970-01-01", "1970-01-01", 0), ("1999-12-31", "2000-01-01", 1), ("0001-01-01", "9999-12-31", 3_652_058),
  ]) func `days are counted across months and leap years`(_ from: String, _ to: String, _ days: Int) throws {
    let start = try #require(CalendarDate(iso: from))
    let end = try #require(CalendarDate(iso: to))
    #expect(start.days(until: end) == days)
    #expect(start.adding(days: days) == end)
  }

  @Test func `every day follows the one before`() throws {
    var day = try #require(CalendarDate(iso: "1896-01-01"))
    for _ in 0..<5000 {
      let next = day.adding(days: 1)
      #expect(next > day)
      day = next
    }
    #expect(day.iso == "1909-09-10")
  }
}
