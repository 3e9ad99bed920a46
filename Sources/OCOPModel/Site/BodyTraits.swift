import OCOPText

/// What can be said of a Markdown text without parsing it. Looked at once, when the text is at hand: of a large site the texts are
/// read back from a file each time (`TextStore`), which a rule that only wants to know whether there are words does not.
package struct BodyTraits: Sendable {
  /// How many words of its own the text has: runs of letters and digits, those of pictures and of addresses left out. Counted up to
  /// `mostWords`, so that long texts cost nothing.
  package var words: Int { Int(countedWords) }
  private let countedWords: UInt8
  /// Whether it has `![`, without which nothing is a picture.
  package let mayHoldPictures: Bool
  /// Whether it has a bracket or an address that is a link by itself, without which nothing leads anywhere.
  package let mayHoldLinks: Bool

  /// Up to where words are counted, at most 255.
  package static let mostWords = 100

  init(of text: UnsafeBufferPointer<UInt8>) {
    countedWords = UInt8(Self.wordCount(of: text))
    let mayHoldBrackets = ByteSearch.first(UInt8(ascii: "["), in: text) != nil
    mayHoldPictures = mayHoldBrackets && ByteSearch.holds("![", in: text)
    mayHoldLinks = mayHoldBrackets || ByteSearch.holds("://", in: text) || ByteSearch.holds("www.", in: text)
  }

  private static func wordCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    var index = 0
    while index < text.count {
      if let end = endOfMarkup(in: text, at: index) {
        index = end
        isInWord = false
        continue
      }
      let isWord = text[index].isOfWord
      if isWord, !isInWord {
        count += 1
        if count == mostWords { return count }
      }
      isInWord = isWord
      index += 1
    }
    return count
  }

  /// Where what a picture shows ends that begins here with `![`, or the address of a picture or link that begins here with `](`; nil
  /// where nothing of the kind does.
  private static func endOfMarkup(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch (text[start], text[start + 1]) {
    case (UInt8(ascii: "!"), UInt8(ascii: "[")):
      let end = closing(of: UInt8(ascii: "["), with: UInt8(ascii: "]"), in: text, at: start + 1)
      return end.flatMap { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "(") ? $0 : nil }
    case (UInt8(ascii: "]"), UInt8(ascii: "(")):
      return closing(of: UInt8(ascii: "("), with: UInt8(ascii: ")"), in: text, at: start + 1).map { $0 + 1 }
    default: return nil
    }
  }

  /// Where a bracket closes that opens at `start`; nil where it does not within a length that no picture or address has.
  private static func closing(
    of open: UInt8, with close: UInt8, in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var depth = 0
    var index = start
    while index < min(text.count, start + 2000) {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
