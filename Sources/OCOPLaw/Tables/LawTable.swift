import OCOPEmbedded
import OCOPText

/// One table of the law, read from the CSV file that the program carries (RFC 4180, with a header row).
///
/// Reading is lazy: whoever holds the table holds it in a `static let`, so that a run pays only for what it asks. The
/// whole set of communes, the longest table that every build needs, takes about a millisecond.
struct LawTable: Sendable {
  /// Column names, in the order of the file.
  let header: [String]
  private let cells: [[String]]

  /// One line of a table; a column that the file does not have reads as an empty text.
  struct Row {
    fileprivate let header: [String]
    fileprivate let cells: [String]

    subscript(column: String) -> String {
      guard let index = header.firstIndex(of: column), index < cells.count else { return "" }
      return cells[index]
    }

    /// Nil for an empty cell and for what is not a whole number.
    func int(_ column: String) -> Int? { Int(self[column]) }

    /// Nil for an empty cell.
    func date(_ column: String) -> CalendarDate? { CalendarDate(iso: self[column]) }

    /// The parts of a cell that holds several values: `1|2|3`.
    func list(_ column: String, separator: Character = "|") -> [String] {
      self[column].split(separator: separator).map { part in
        let trimmed = part.drop { $0 == " " }
        return String(trimmed)
      }
    }
  }

  /// The table of `law/NAME.csv`; without rows when the program carries no such file, which a test rules out.
  init(_ name: String) {
    var lines = CSVRecords(EmbeddedFiles.bytes("law/\(name).csv") ?? []).lazy.map(\.fields).makeIterator()
    header = lines.next() ?? []
    cells = Array(IteratorSequence(lines))
  }

  var count: Int { cells.count }

  /// Turns every row into a value; a row that gives nil is left out, and a test compares the counts.
  func compactMap<Value>(_ transform: (Row) -> Value?) -> [Value] {
    cells.compactMap { transform(Row(header: header, cells: $0)) }
  }
}
