/// Looks for the quote that is to blame where YAML stumbles over what follows. The library names the line at which it could not go
/// on, which may be many lines below: a value that is opened with a quote and not closed swallows everything up to the next quote.
enum UnclosedQuote {
  /// The line and column, from 0, of the first quote at the beginning of a value that is closed on another line, in the middle of
  /// something else, or not at all.
  static func place(in text: Substring) -> (line: Int, column: Int)? {
    var open: (line: Int, column: Int, quote: Unicode.Scalar)?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let scalars = Array(line.unicodeScalars)
      var position = 0
      if open == nil {
        guard let start = valueStart(scalars), scalars[start] == "\"" || scalars[start] == "'" else { continue }
        open = (number, start, scalars[start])
        position = start + 1
      }
      guard let current = open else { continue }
      guard let end = closing(current.quote, in: scalars, from: position) else { continue }
      let rest = scalars[(end + 1)...].drop { $0 == " " || $0 == "\r" }
      let isClosedWell = rest.first.map { "#,]}:".unicodeScalars.contains($0) } ?? true
      if !isClosedWell { return (current.line, current.column) }
      open = nil
    }
    return open.map { ($0.line, $0.column) }
  }

  /// Where the value of `key: value` begins, behind blanks and the hyphens of a list.
  private static func valueStart(_ line: [Unicode.Scalar]) -> Int? {
    guard let colon = line.indices.dropLast().first(where: { line[$0] == ":" && line[$0 + 1] == " " }) else {
      return nil
    }
    return line.indices[(colon + 1)...].first { line[$0] != " " }
  }

  private static func closing(_ quote: Unicode.Scalar, in line: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < line.count {
      if quote == "\"", line[index] == "\\" {
        index += 2
      } else if line[index] == quote {
        // Two single quotes are one that is meant.
        guard quote == "'", index + 1 < line.count, line[index + 1] == quote else { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }
}
