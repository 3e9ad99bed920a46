import OCOPSpreadsheet

/// Marks by which a cell says what the one above it says: `-nt-`, `"`, `như trên`.
enum DittoMark {
  static func isOne(_ value: CellValue?) -> Bool {
    guard case .text(let text)? = value else { return false }
    let written = ListRow.cleaned(text).lowercased()
    return signs.contains(written) || words.contains(written.filter { !"-–—.() ".contains($0) })
  }

  private static let signs: Set<String> = ["\"", "''", "“", "”", "″", "〃", "``", "//", "-//-", "-\"-", "-do-"]

  /// Without blanks and what is set around them.
  private static let words: Set<String> = ["nt", "nhưtrên", "nhutren", "ntrên", "ntren", "ditto"]
}

extension ListTable {
  /// What the cells with such marks say, nil for those that have nothing above them. Rows without an entry are passed over.
  func repeated() -> [CellAddress: CellValue?] {
    var repeated: [CellAddress: CellValue?] = [:]
    var above: [Int: CellValue] = [:]
    let read = columns.filter { $0.key != .order }.values
    for number in sheet.rowNumbers where number >= firstRow {
      let row = ListRow(table: self, number: number)
      let filled = read.filter { sheet[number, $0] != nil }
      guard filled.count > 1, !row.repeatsHeading, !row.numbersColumns, !row.titlesGroup, !row.isSum else { continue }
      for column in read {
        if DittoMark.isOne(sheet[number, column]) {
          repeated.updateValue(above[column], forKey: CellAddress(row: number, column: column))
        } else {
          above[column] = sheet[number, column]
        }
      }
    }
    return repeated
  }
}
