import OCOPDiagnostics

/// A text that is changed at lines and columns, as spans name them.
struct TextEdit {
  private(set) var text: String
  private let newline: String

  init(_ text: String) {
    self.text = text
    newline = text.utf8.contains(0x0D) && text.unicodeScalars.contains("\r") && text.contains("\r\n") ? "\r\n" : "\n"
  }

  func character(at position: SourcePosition) -> Unicode.Scalar? {
    let index = index(of: position)
    return index < text.endIndex ? text.unicodeScalars[index] : nil
  }

  /// How many blanks a line begins with.
  func indentation(ofLine line: Int) -> Int {
    text.unicodeScalars[index(of: SourcePosition(line: line, column: 1))...].prefix { $0 == " " }.count
  }

  mutating func replace(_ span: SourceSpan, with new: String) {
    let start = index(of: span.start)
    var end = index(of: span.end)
    // What YAML counts to a block text or list beyond its last line stays.
    while end > start, let before = text.unicodeScalars[..<end].last, before == "\n" || before == "\r" {
      end = text.unicodeScalars.index(before: end)
    }
    replaceRange(start..<end, with: new)
  }

  mutating func insert(_ new: String, at position: SourcePosition) {
    let place = index(of: position)
    replaceRange(place..<place, with: new)
  }

  mutating func insert(_ new: String, behindColonAfter position: SourcePosition) {
    let start = index(of: position)
    guard let colon = text.unicodeScalars[start...].firstIndex(of: ":") else { return }
    let place = text.unicodeScalars.index(after: colon)
    replaceRange(place..<place, with: new)
  }

  /// Puts whole lines before a line (from 1).
  mutating func insertLine(_ lines: String, before line: Int) {
    let place = index(of: SourcePosition(line: line, column: 1))
    replaceRange(place..<place, with: lines.replacing("\n", with: newline) + newline)
  }

  private mutating func replaceRange(_ range: Range<String.Index>, with new: String) {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars[..<range.lowerBound])
    scalars.append(contentsOf: new.unicodeScalars)
    scalars.append(contentsOf: text.unicodeScalars[range.upperBound...])
    text = String(scalars)
  }

  private func index(of position: SourcePosition) -> String.Index {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var line = 1
    // A byte-order mark is no column of the first line; the front matter begins on the second.
    while line < position.line, index < scalars.endIndex {
      if scalars[index] == "\n" { line += 1 }
      index = scalars.index(after: index)
    }
    var column = 1
    while column < position.column, index < scalars.endIndex, scalars[index] != "\n" {
      index = scalars.index(after: index)
      column += 1
    }
    return index
  }
}
