import OCOPDiagnostics
import OCOPModel

/// Places in Markdown texts, for messages.
enum BodyText {
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
