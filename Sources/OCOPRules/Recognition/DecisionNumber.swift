import OCOPLaw

/// The numbers of decisions: `2919/QĐ-UBND`, `123/QĐ-BNNMT`.
enum DecisionNumber {
  /// Digits, perhaps a letter, then `/`, perhaps a year, `QĐ-` and the body's letters, perhaps with its department.
  static func isUsual(_ number: String, at level: RecognitionLevel) -> Bool {
    let parts = number.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let first = parts.first, let last = parts.last else { return false }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.count), first.count - digits.count <= 1, last.hasPrefix("QĐ-") else { return false }
    if parts.count == 3, parts[1].count != 4 || !parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) { return false }
    return last.dropFirst(3).hasPrefix(level.numberEnding)
  }

  /// At any level.
  static func isUsual(_ number: String) -> Bool { RecognitionLevel.allCases.contains { isUsual(number, at: $0) } }
}
