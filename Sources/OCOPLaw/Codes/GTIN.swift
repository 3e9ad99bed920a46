package import OCOPDiagnostics
import OCOPText

/// Why a text is no GS1 number.
package enum GS1Fault: Error, Sendable, Hashable {
  /// Something else than digits.
  case notDigits
  /// Digits, but so many.
  case length(Int)
  /// The last digit does not check the others; this one would.
  case checkDigit(expected: String)

  /// What to do about it, without a full stop.
  ///
  /// - Parameter lengths: how many digits a number of that name can have.
  package func hint(for name: String, lengths: String) -> BilingualText {
    switch self {
    case .notDigits: BilingualText(vi: "\(name) chỉ gồm chữ số", en: "A \(name) has digits only")
    case .length(let count):
      BilingualText(
        vi: "\(name) có \(lengths) chữ số; ở đây có \(count)",
        en: "A \(name) has \(lengths) digits; here are \(count)")
    case .checkDigit(let expected):
      BilingualText(
        vi: "So lại với mã trên giấy: chữ số cuối (kiểm tra) lẽ ra là \(expected)",
        en: "Compare it with the paper: the last digit, which checks the others, would be \(expected)")
    }
  }
}

/// The modulo-10 check digit of all GS1 numbers (TCVN 6939; weights 3 and 1 from the right).
enum GS1CheckDigit {
  /// The digit that checks `digits` (values 0 to 9, without the check digit).
  static func of(_ digits: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 3
    for digit in digits.reversed() {
      sum += Int(digit) * weight
      weight = 4 - weight
    }
    return UInt8((10 - sum % 10) % 10)
  }

  /// The digits of a number of one of these lengths whose last digit is right.
  static func digits(of text: String, lengths: [Int]) -> Result<[UInt8], GS1Fault> {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) else { return .failure(.notDigits) }
    let digits = text.utf8.map { $0 - 0x30 }
    guard lengths.contains(digits.count) else { return .failure(.length(digits.count)) }
    let expected = of(digits.dropLast())
    guard digits.last == expected else { return .failure(.checkDigit(expected: String(expected))) }
    return .success(digits)
  }
}

/// A trade item number, GTIN-8, 12, 13 or 14.
package struct GTIN: Sendable, Hashable {
  /// The 8 to 14 digits as they were given, which are those that a buyer finds below the bars.
  package let written: String
  /// 14 digits with leading zeros, as a GS1 Digital Link has it.
  package let digits14: String
  /// The first three digits in the form in which it was given: who allocated the number, not where the goods are from.
  package let prefix: String

  package static func parse(_ text: String) -> Result<GTIN, GS1Fault> {
    GS1CheckDigit.digits(of: text, lengths: [8, 12, 13, 14]).map { digits in
      let padded = String(repeating: "0", count: 14 - digits.count) + text
      // A GTIN-12 is a GTIN-13 with a zero before it; a GTIN-14 has its packing level before the prefix.
      let from13 = digits.count == 8 ? text : String(padded.dropFirst())
      return GTIN(written: text, digits14: padded, prefix: String(from13.prefix(3)))
    }
  }
}

/// A location number of 13 digits.
package struct GLN: Sendable, Hashable {
  package let digits: String

  package static func parse(_ text: String) -> Result<GLN, GS1Fault> {
    GS1CheckDigit.digits(of: text, lengths: [13]).map { _ in GLN(digits: text) }
  }
}
