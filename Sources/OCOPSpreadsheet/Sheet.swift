/// One cell's place: `D17` is column 3, row 16.
package struct CellAddress: Sendable, Hashable {
  /// From 0.
  package let row: Int
  /// From 0.
  package let column: Int

  /// Those that spreadsheets have.
  static let rows = 0..<1_048_576
  static let columns = 0..<16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `D17`; nil for anything else, and beyond the last row and column that spreadsheets have.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= Self.columns.upperBound, row <= Self.rows.upperBound else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  package var name: String { "\(Self.letters(ofColumn: column))\(row + 1)" }
}

/// What a cell holds.
package enum CellValue: Sendable, Hashable {
  case text(String)
  /// As the file writes it: a spreadsheet keeps 907123456, whatever was typed before it.
  case number(String)
  /// A number that the file itself shows as a day: year, month, day.
  case date(year: Int, month: Int, day: Int)
  /// `#REF!`, `#N/A` …
  case error(String)

  /// The longest text of a cell in spreadsheets, in UTF-16 units.
  static let mostUnits = 32_767

  package var isBlank: Bool {
    guard case .text(let text) = self else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

/// A table of cells: one sheet of a workbook, or a comma-separated file.
package struct Sheet: Sendable {
  /// Empty for a comma-separated file.
  package let name: String
  /// By row and column; a cell that is not here is blank.
  package private(set) var rows: [Int: [Int: CellValue]]
  /// Put out of sight by the person who keeps the workbook.
  package var isHidden = false
  /// Rows that are put out of sight, mostly by a filter.
  package var hiddenRows: Set<Int> = []
  /// Cells of a comma-separated file that open a quotation mark which nothing closes: it is passed over.
  package var unclosedQuotes: [CellAddress] = []
  /// By row, the columns that one cell goes over.
  private var mergedColumns: [Int: [ClosedRange<Int>]] = [:]

  package init(name: String, rows: [Int: [Int: CellValue]]) {
    self.name = name
    self.rows = rows
  }

  package subscript(row: Int, column: Int) -> CellValue? {
    guard let value = rows[row]?[column], !value.isBlank else { return nil }
    return value
  }

  /// Writes other values into cells; nil makes one blank.
  package mutating func put(_ values: [CellAddress: CellValue?]) {
    for (address, value) in values { rows[address.row, default: [:]][address.column] = value }
  }

  /// Rows that hold anything, from the top.
  package var rowNumbers: [Int] {
    rows.keys.filter { row in rows[row]?.values.contains { !$0.isBlank } ?? false }.sorted()
  }

  /// Whether a cell of the row goes over several columns, so that all of them hold what it says.
  package func isMerged(row: Int, _ columns: some Sequence<Int>) -> Bool {
    mergedColumns[row]?.contains { range in columns.allSatisfy(range.contains) } ?? false
  }

  /// Cells of all sheets of a file. One with more is no list of products.
  static let mostCells = 2_000_000
  /// Bytes of text in all cells of a file, each as often as it stands there: a text of a workbook may stand in every cell.
  static let mostTextBytes = 64 << 20

  /// A range with more cells (a whole column merged) is left alone.
  private static let mostMergedCells = 100_000

  /// Writes the value of a merged range's first cell into all of its cells: what a person sees in each of them.
  ///
  /// - Returns: how many cells that are.
  mutating func spread(from first: CellAddress, to last: CellAddress) -> Int {
    guard let value = rows[first.row]?[first.column], first.row <= last.row, first.column <= last.column
    else { return 0 }
    let cells = (last.row - first.row + 1) * (last.column - first.column + 1)
    guard cells <= Self.mostMergedCells else { return 0 }
    for row in first.row...last.row {
      if first.column < last.column { mergedColumns[row, default: []].append(first.column...last.column) }
      for column in first.column...last.column { rows[row, default: [:]][column] = value }
    }
    return cells
  }
}
