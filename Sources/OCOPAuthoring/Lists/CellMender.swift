import OCOPLaw

/// Puts back the zeros that a spreadsheet takes from numbers, where they can only have been there.
package enum CellMender {
  /// A number of ten digits that begins with 0 was typed; a cell of numbers keeps nine. Mobile numbers begin with 3, 5, 7, 8 or 9,
  /// landlines with 2 and have ten digits after the zero.
  package static func phone(_ digits: String) -> String? {
    guard let first = digits.first, digits.allSatisfy(\.isNumber) else { return nil }
    let isMobile = digits.count == 9 && "35789".contains(first)
    let isLandline = digits.count == 10 && first == "2"
    return isMobile || isLandline ? "0" + digits : nil
  }

  /// A tax code of ten digits whose last one checks the others (TT 86/2024/TT-BTC): mended only where it does.
  package static func registration(_ digits: String) -> String? {
    guard digits.count == 9, digits.allSatisfy(\.isNumber) else { return nil }
    let full = "0" + digits
    let values = full.compactMap(\.wholeNumberValue)
    let sum = zip(values, [31, 29, 23, 19, 17, 13, 7, 5, 3]).reduce(0) { $0 + $1.0 * $1.1 }
    return values.count == 10 && values[9] == 10 - sum % 11 ? full : nil
  }

  /// A commune has five digits, a province two.
  package static func unit(_ digits: String, length: Int) -> String? {
    guard digits.count < length, !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return nil }
    return String(repeating: "0", count: length - digits.count) + digits
  }
}
