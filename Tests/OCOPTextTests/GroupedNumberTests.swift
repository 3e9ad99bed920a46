import OCOPText
import Testing

@Suite struct `Grouped numbers` {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (1137, "1.137"), (-999, "-999"), (-20_500, "-20.500"),
    (1_234_567, "1.234.567"),
    (Int.max, "9.223.372.036.854.775.807"), (Int.min, "-9.223.372.036.854.775.808"),
  ])
  func `have a mark between every three digits`(number: Int, written: String) {
    #expect(String(number, groupedBy: UInt8(ascii: ".")) == written)
  }
}
