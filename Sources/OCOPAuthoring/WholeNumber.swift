import OCOPText

/// Reads whole numbers as people in Vietnam write them: `45000`, or in groups of three, `45.000`, `1,250,000`, `45 000`.
enum WholeNumber {
  /// Nil for everything else, above all for a number with a decimal mark: `45.5`, `12.00` and `120.000,5` are not 455, 1200 and
  /// 1200005. A thousand or more without groups may have a fraction of nothing, which programs add: `25000.0`.
  static func read(_ text: some StringProtocol) -> Int? {
    if let match = String(text).wholeMatch(of: /(\d{4,})[.,]0{1,2}/) { return Int(match.1) }
    let groups = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else { return nil }
    if groups.count > 1 {
      guard Set(text.filter(marks.contains)).count == 1, groups[0].utf8.count <= 3,
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return Int(groups.joined())
  }

  private static let marks: Set<Character> = [".", ",", " ", "\u{A0}", "\u{202F}"]
}
