/// The records of a comma-separated file (RFC 4180). A quotation mark within a field that does not begin with one is a letter
/// like any other.
package struct CSVRecords: Sequence, IteratorProtocol {
  package struct Record: Sendable, Hashable {
    /// The line on which it begins, from 1.
    package let line: Int
    package let fields: [String]
    /// As it stands in the file, with its line end where it has one.
    package let source: String
  }

  private var rest: Substring.UnicodeScalarView
  private var line = 1

  /// A byte order mark is no part of the first record.
  package init(_ text: String) {
    rest = text.unicodeScalars[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  package mutating func next() -> Record? {
    guard !rest.isEmpty else { return nil }
    let start = (line: line, rest: rest)
    let fields = readFields()
    return Record(
      line: start.line, fields: fields, source: String(Substring(start.rest[..<rest.startIndex])))
  }

  private mutating func readFields() -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar == "\"" {
          if rest.first == "\"" { field.append(rest.removeFirst()) } else { isQuoted = false }
        } else {
          if scalar == "\n" { line += 1 }
          field.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty: isQuoted = true
      case ",":
        fields.append(String(field))
        field.removeAll()
      case "\r": continue
      case "\n":
        line += 1
        return fields + [String(field)]
      default: field.append(scalar)
      }
    }
    return fields + [String(field)]
  }
}
