/// Links and pictures that Markdown takes for plain words because their address has blanks: `![](Ảnh chụp (1).jpg)`.
enum UnreadLinks {
  struct Found {
    let destination: String
    let isPicture: Bool
  }

  /// Longer ones are nobody's slip, and looking for them in a text of brackets alone would take long.
  private static let longest = 500

  /// Whether a text, as its author wrote it, has brackets with a blank behind an opening one.
  static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 2 < bytes.count {
        index += 1
        guard bytes[index] == UInt8(ascii: "("), bytes[index - 1] == UInt8(ascii: "]") else { continue }
        let inside = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "\n") }
        if inside.contains(UInt8(ascii: " ")) { return true }
      }
      return false
    }
  }

  /// Those in the words that a reader would see.
  static func find(in words: String) -> [Found] {
    let signs = Array(words.unicodeScalars)
    return signs.indices.dropFirst().compactMap { index in
      guard signs[index] == "(", signs[index - 1] == "]", let destination = destination(in: signs, from: index + 1),
        let start = opening(in: signs, before: index - 1)
      else { return nil }
      let isPicture = start > 0 && signs[start - 1] == "!"
      return isPicture || isAddress(destination) ? Found(destination: destination, isPicture: isPicture) : nil
    }
  }

  /// What stands in the brackets, without a title behind it; nil where it has no blank, or is in angle brackets.
  private static func destination(in signs: [Unicode.Scalar], from start: Int) -> String? {
    var depth = 1
    guard
      let end = signs[start...].prefix(longest).firstIndex(where: { sign in
        depth += sign == "(" ? 1 : sign == ")" ? -1 : 0
        return depth == 0
      })
    else { return nil }
    var inside = signs[start..<end]
    let title = inside.indices.dropFirst().first { index in
      inside[index - 1] == " " && "\"'“‘".unicodeScalars.contains(inside[index])
    }
    if let title { inside = inside[..<(title - 1)] }
    while inside.last == " " { inside.removeLast() }
    while inside.first == " " { inside.removeFirst() }
    return inside.contains(" ") && inside.first != "<" ? String(String.UnicodeScalarView(inside)) : nil
  }

  /// The bracket that opens what ends before an index.
  private static func opening(in signs: [Unicode.Scalar], before end: Int) -> Int? {
    var depth = 1
    return signs[..<end].suffix(longest).lastIndex { sign in
      depth += sign == "]" ? 1 : sign == "[" ? -1 : 0
      return depth == 0
    }
  }

  /// Whether words look like the name of a file or an address; others are what somebody wrote in brackets.
  private static func isAddress(_ words: String) -> Bool {
    if words.contains("://") || words.hasPrefix("/") || words.hasPrefix(".") { return true }
    guard let dot = words.lastIndex(of: ".") else { return false }
    let ending = words[dot...].dropFirst()
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
