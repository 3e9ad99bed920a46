import OCOPText

/// Points of a score sheet, exact to a ten-thousandth: a score is a mean over the council's members, so 82.3333 is lawful, and
/// 0.1 + 0.2 has to be 0.3.
package struct Points: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let tenThousandths: Int

  package init(tenThousandths: Int) {
    self.tenThousandths = tenThousandths
  }

  package init(_ whole: Int) {
    tenThousandths = whole * 10_000
  }

  /// Reads "82", "82.5", "-1", with up to nine digits before the point; digits beyond the fourth after it are cut.
  /// Nil for anything else.
  package init?(decimal text: some StringProtocol) {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...9).contains(whole.utf8.count), whole.utf8.allSatisfy(\.isASCIIDigit),
      var value = Int(whole)
    else { return nil }
    value *= 10_000
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].utf8.allSatisfy(\.isASCIIDigit) else { return nil }
      let digits = parts[1].prefix(4)
      guard var fraction = Int(digits) else { return nil }
      for _ in digits.utf8.count..<4 { fraction *= 10 }
      value += fraction
    }
    tenThousandths = isNegative ? -value : value
  }

  package static func < (left: Points, right: Points) -> Bool { left.tenThousandths < right.tenThousandths }
  package static func + (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths + right.tenThousandths)
  }
  package static func - (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths - right.tenThousandths)
  }

  /// "82.5", without zeros at the end.
  package var description: String {
    let magnitude = tenThousandths.magnitude
    let whole = (tenThousandths < 0 ? "-" : "") + String(magnitude / 10_000)
    var fraction = magnitude % 10_000
    if fraction == 0 { return whole }
    var places = 4
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      places -= 1
    }
    let digits = String(fraction)
    return whole + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
