/// A place in a text file: line and column from 1, the column counted in Unicode scalars of the text as it is on disk.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = SourcePosition(line: 1, column: 1)

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a text file; `end` is the position just behind its last character.
package struct SourceSpan: Sendable, Hashable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A span on one line.
  package init(line: Int, column: Int, length: Int = 1) {
    self.init(
      SourcePosition(line: line, column: column), SourcePosition(line: line, column: column + max(1, length)))
  }

  /// The beginning of a file, for what concerns the file as a whole.
  package static let fileStart = SourceSpan(line: 1, column: 1)
}
