import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// Numbers that were written as people write them.
extension ValueAdvice {
  /// The one number of `45.000đ/hộp`, `4 sao` or `năm 2015`; nil where there are several, or one that is not whole.
  static func wholeNumber(in text: String) -> Int? {
    let signs = Array(text.unicodeScalars)
    guard let start = signs.firstIndex(where: \.isASCIIDigit) else { return nil }
    if start > 0, "-–+.,".unicodeScalars.contains(signs[start - 1]) { return nil }
    var end = start
    var groups = [0]
    while end < signs.count {
      if signs[end].isASCIIDigit {
        groups[groups.count - 1] += 1
      } else if ".,_ \u{A0}".unicodeScalars.contains(signs[end]), end + 1 < signs.count, signs[end + 1].isASCIIDigit {
        groups.append(0)
      } else {
        break
      }
      end += 1
    }
    let rest = signs[end...]
    let isGrouped = groups.dropFirst().allSatisfy { $0 == 3 } && (groups.count == 1 || groups[0] <= 3)
    guard isGrouped, !rest.contains(where: \.isASCIIDigit) else { return nil }
    let digits = String(String.UnicodeScalarView(signs[start..<end].filter(\.isASCIIDigit)))
    let word = VietnameseFold.fold(String(String.UnicodeScalarView(rest))).split { !$0.isLetter }.first ?? ""
    switch word {
    case "k", "nghin", "ngan": return Int(digits).flatMap { $0 < 1_000_000 ? $0 * 1000 : nil }
    case "tr", "trieu", "ty", "ti": return nil
    default: return Int(digits)
    }
  }

  /// A number that was written with a comma inside braces, where the comma begins the next key: `82,5`, `45,000`.
  ///
  /// - Parameters:
  ///   - value: what stands before the first comma.
  ///   - rest: the keys of digits that follow it.
  static func number(_ value: String, then rest: [String], as shape: FieldShape) -> String? {
    guard !value.isEmpty, value.unicodeScalars.allSatisfy(\.isASCIIDigit) else { return nil }
    switch shape {
    case .points: return rest.count == 1 ? points(in: "\(value).\(rest[0])") : nil
    case .integer: return rest.allSatisfy { $0.utf8.count == 3 } ? value + rest.joined() : nil
    default: return nil
    }
  }

  /// What `★★★★` or `⭐⭐⭐⭐☆` counts; nil where anything else is written.
  static func stars(in text: String) -> Int? {
    let signs = text.unicodeScalars.filter { !" \u{FE0F}".unicodeScalars.contains($0) }
    guard signs.allSatisfy("★⭐☆✩".unicodeScalars.contains) else { return nil }
    let filled = signs.count { "★⭐".unicodeScalars.contains($0) }
    return filled > 0 ? filled : nil
  }

  /// The points of `82.5 điểm`, `82,5/100` or `82,5`; nil where it is not sure which number they are.
  static func points(in text: String) -> String? {
    let number = text.prefix { ($0.isASCII && $0.isNumber) || ".,".contains($0) }
    let better = String(number).replacing(",", with: ".")
    let unit = VietnameseFold.fold(String(text[number.endIndex...]).filter { !" .".contains($0) })
    guard ["", "diem", "d", "points", "/100", "/100diem", "diem/100"].contains(unit) else { return nil }
    return Points(decimal: better).map { _ in better }
  }

  /// The number that stands for what was written in words: 13 for `set: Cà phê, ca cao`.
  static func number(meantBy text: String, among choices: [FieldShape.Choice]) -> Int? {
    let words = Slug.make(text)
    guard !words.isEmpty else { return nil }
    let names = choices.map { choice in [choice.meaning.vi, choice.meaning.en].map { Slug.make($0) } }
    let exact = choices.indices.filter { names[$0].contains(words) }
    let near = exact.isEmpty ? choices.indices.filter { names[$0].contains { $0.hasPrefix(words + "-") } } : exact
    return near.count == 1 ? Int(choices[near[0]].key) : nil
  }

  static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(\.isASCIIDigit) }

  static func coordinates(meantBy node: YAMLNode) -> BilingualText {
    var example = "[9.81, 106.19]"
    if case .scalar(let text, _) = node.content {
      let parts = text.split { $0 == "," || $0 == ";" }.map { String($0).withoutBlankEnds }
      if parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]), abs(latitude) <= 90,
        abs(longitude) <= 180
      {
        example = "[\(parts[0]), \(parts[1])]"
        return BilingualText(vi: "Viết '\(example)'.", en: "Write '\(example)'.")
      }
    }
    return BilingualText(vi: "Viết như '\(example)'.", en: "Write as in '\(example)'.")
  }
}
