import OCOPLaw

/// Puts back the zeros that a spreadsheet takes from numbers, where they can only have been there.
package enum CellMender {
  /// A number of ten digits that begins with 0 was typed; a cell of numbers keeps nine. Landlines begin with 2 and have ten digits
  /// after the zero. Blanks, dots and hyphens stay where they are.
  package static func phone(_ text: String) -> String? {
    guard text.allSatisfy({ ("0"..."9").contains($0) || " .-".contains($0) }) else { return nil }
    let digits = text.filter(\.isNumber)
    let isMobile = digits.count == 9 && mobilePrefixes.contains(String(digits.prefix(2)))
    let isLandline = digits.count == 10 && digits.hasPrefix("2")
    return isMobile || isLandline ? "0" + text : nil
  }

  /// What mobile numbers begin with behind the 0; `74` was the area of Trà Vinh until 2017, and is no mobile number.
  private static let mobilePrefixes: Set<String> = Set(
    ["3": "23456789", "5": "25689", "7": "06789", "8": "123456789", "9": "0123456789"].flatMap { first, seconds in
      seconds.map { "\(first)\($0)" }
    })

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
