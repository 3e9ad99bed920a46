import OCOPText
import Testing

@Suite struct `Days of the calendar` {
  @Test(arguments: [
    (0, 1970, 1, 1), (-1, 1969, 12, 31), (20_270, 2025, 7, 1), (19_782, 2024, 2, 29), (-25_509, 1900, 2, 28),
    (-25_508, 1900, 3, 1), (-719_162, 1, 1, 1), (2_932_896, 9999, 12, 31),
  ]) func `are numbered, and found by their numbers`(_ days: Int, _ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDays.date(of: days) == (year, month, day))
    #expect(CivilDays.count(year: year, month: month, day: day) == days)
  }
}
