import OCOPDiagnostics
import OCOPModel
import OCOPText

/// What rules want to know of a Markdown text without parsing it.
enum BodyText {
  /// How many words of its own a text has: runs of letters and digits, those of pictures and of addresses left out. Counting ends
  /// at `limit`, so that long texts cost nothing.
  static func wordCount(of text: String, atMost limit: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var isInWord = false
      var index = 0
      while index < bytes.count {
        if let end = endOfMarkup(in: bytes, at: index) {
          index = end
          isInWord = false
          continue
        }
        let isWord = isWordByte(bytes[index])
        if isWord, !isInWord {
          count += 1
          if count == limit { return count }
        }
        isInWord = isWord
        index += 1
      }
      return count
    }
  }

  /// Where what a picture shows ends that begins here with `![`, or the address of a picture or link that begins here with `](`; nil
  /// where nothing of the kind does.
  private static func endOfMarkup(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "!"), UInt8(ascii: "[")):
      let end = closing(of: UInt8(ascii: "["), with: UInt8(ascii: "]"), in: bytes, at: start + 1)
      return end.flatMap { $0 + 1 < bytes.count && bytes[$0 + 1] == UInt8(ascii: "(") ? $0 : nil }
    case (UInt8(ascii: "]"), UInt8(ascii: "(")):
      return closing(of: UInt8(ascii: "("), with: UInt8(ascii: ")"), in: bytes, at: start + 1).map { $0 + 1 }
    default: return nil
    }
  }

  /// Where a bracket closes that opens at `start`; nil where it does not within a length that no picture or address has.
  private static func closing(
    of open: UInt8, with close: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var depth = 0
    var index = start
    while index < min(bytes.count, start + 2000) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// ASCII letters and digits, and every byte of a letter beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
  }

  /// The first line that is not empty.
  static func firstLine(of body: MarkdownBody) -> ContentPlace {
    var number = 1
    for line in body.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(1000) {
      if line.utf8.contains(where: { $0 > 0x20 }) {
        return body.place(of: SourceSpan(line: number, column: 1, length: line.unicodeScalars.count))
      }
      number += 1
    }
    return body.place(of: SourceSpan(line: 1, column: 1))
  }

  /// The place of a stretch of the text, given by its range.
  static func place(of range: Range<String.Index>, in body: MarkdownBody) -> ContentPlace {
    var line = 1
    var column = 1
    let text = body.text
    for scalar in text.unicodeScalars[..<range.lowerBound] {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    let length = text.unicodeScalars.distance(from: range.lowerBound, to: range.upperBound)
    return body.place(of: SourceSpan(line: line, column: column, length: length))
  }
}
