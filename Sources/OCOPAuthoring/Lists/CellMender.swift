import OCOPLaw

/// Puts right what cells hold of numbers and codes, where only one thing can have been meant: above all the zeros that a spreadsheet takes.
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

  /// `84` for the 0, without the `+`: where that is a number of this country and nothing else can be meant.
  package static func national(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /84[ .-]?([1-9][\d .-]*)/) else { return nil }
    return phone(String(match.1))
  }

  /// Whole numbers behind one another, with a slash or a hyphen between them; nil for a single one.
  package static func phones(_ text: String) -> [String]? {
    [/\s+[-–—]\s+|\s*\/\s*/, /\s*[-–—]\s*/].lazy.map { text.split(separator: $0).map(String.init) }
      .first { $0.count > 1 && $0.allSatisfy { $0.count(where: \.isNumber) >= 9 } }
  }

  /// The digits of a barcode without blanks, hyphens and the sign of GS1 that a GTIN follows; the 0 with which that one is filled up to
  /// 14 digits is not printed. Nil where there is nothing to mend, or what is left is no GTIN.
  package static func gtin(_ text: String) -> String? {
    let isMarked = text.hasPrefix("(01)")
    let digits = String((isMarked ? text.dropFirst(4) : text[...]).filter { !" -.\u{A0}".contains($0) })
    let better = isMarked && digits.count == 14 && digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
    guard better != text, case .success = GTIN.parse(better) else { return nil }
    return better
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
