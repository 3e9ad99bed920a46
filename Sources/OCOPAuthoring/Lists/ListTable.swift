import OCOPLaw
package import OCOPSpreadsheet
import OCOPText

/// A sheet whose columns are known: its heading found among titles and merged cells, its rows ready to be read.
package struct ListTable: Sendable {
  package let kind: ListKind
  /// With what marks such as `-nt-` repeat in their places.
  package private(set) var sheet: Sheet
  /// Cells with such a mark and nothing above it.
  private(set) var unansweredMarks: Set<CellAddress> = []
  /// Column of the sheet by what it says.
  package let columns: [ListColumn: Int]
  /// Headings that are not known or whose meaning another column has already, with their cells.
  package let unknown: [(heading: String, address: CellAddress)]
  /// Headings that are known and of which such a list says nothing: the last day of a certificate among products.
  let unused: [(heading: String, address: CellAddress)]
  let firstRow: Int
  /// The decision that stands above the list.
  let decisionAbove: DecisionAbove?

  /// Nil where no row of the first forty is a heading.
  ///
  /// - Parameter mapping: what headings mean that are not known by themselves; compared without accents and case.
  package init?(_ sheet: Sheet, mapping: [String: ListColumn] = [:]) {
    let mapping = Dictionary(mapping.map { (Slug.make($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    var best: (score: Int, heading: ListHeading)?
    for row in sheet.rowNumbers.prefix(40) {
      for heading in [ListHeading(sheet, row), ListHeading(sheet, row, and: row + 1)].compactMap({ $0 }) {
        let score = Set(heading.meanings(mapping).values).count
        if score > (best?.score ?? 1) { best = (score, heading) }
      }
    }
    guard let heading = best?.heading else { return nil }
    let meanings = heading.meanings(mapping)
    var columns: [ListColumn: Int] = [:]
    var unknown: [(heading: String, address: CellAddress)] = []
    for (column, label) in heading.labels.sorted(by: { $0.key < $1.key }) {
      if let meaning = meanings[column] {
        guard let first = columns[meaning] else {
          columns[meaning] = column
          continue
        }
        if meaning == .order || meaning == .note || Self.says(column, nothingBeside: first, in: sheet, below: heading) {
          continue
        }
      }
      unknown.append((label.lower, CellAddress(row: heading.lastRow, column: column)))
    }
    guard let kind = ListKind(columns: Set(columns.keys)) else { return nil }
    for (column, meaning) in kind.otherMeanings where columns[meaning] == nil {
      columns[meaning] = columns.removeValue(forKey: column)
    }
    // The last day of a certificate is compared with its decision's, where there is one.
    decisionAbove = DecisionAbove(in: Self.titles(sheet, above: heading.firstRow))
    let read =
      columns[.decision] == nil && decisionAbove == nil ? kind.columns.subtracting([.validUntil]) : kind.columns
    unused = columns.filter { !read.contains($0.key) }.map { _, column in
      (heading.labels[column]?.lower ?? "", CellAddress(row: heading.lastRow, column: column))
    }
    self.kind = kind
    self.sheet = sheet
    self.columns = columns
    self.unknown = unknown
    firstRow = heading.lastRow + 1
    let repeated = repeated()
    self.sheet.put(repeated)
    unansweredMarks = Set(repeated.filter { $0.value == nil }.keys)
  }

  /// The headings of which nothing is read, from the left.
  var unreadHeadings: [String] {
    (unknown + unused).sorted { $0.address.column < $1.address.column }.map(\.heading)
  }

  /// What stands above the list: its name, and on whose decision it is. Of a merged cell the first.
  private static func titles(_ sheet: Sheet, above heading: Int) -> [(text: String, address: CellAddress)] {
    sheet.rowNumbers.filter { $0 < heading }.flatMap { row -> [(text: String, address: CellAddress)] in
      var seen: Set<CellValue> = []
      return (sheet.rows[row] ?? [:]).sorted { $0.key < $1.key }.compactMap { column, value in
        guard case .text(let text) = value, seen.insert(value).inserted else { return nil }
        return (ListRow.cleaned(text), CellAddress(row: row, column: column))
      }
    }
  }

  /// No column says which products the list is about.
  var lacksNames: Bool { kind == .product && columns[.product] == nil && columns[.productKey] == nil }

  /// The row of the heading, to tell of what the whole list lacks.
  var heading: ListRow { ListRow(table: self, number: firstRow - 1) }

  /// Whether a second column of one meaning is only the other half of a heading over two.
  private static func says(
    _ column: Int, nothingBeside first: Int, in sheet: Sheet, below heading: ListHeading
  ) -> Bool {
    sheet.rowNumbers.allSatisfy { row in
      row <= heading.lastRow || sheet[row, column] == nil || sheet[row, column] == sheet[row, first]
    }
  }
}

/// One row of a list.
struct ListRow {
  let table: ListTable
  /// From 0.
  let number: Int

  func address(_ column: ListColumn) -> CellAddress? {
    table.columns[column].map { CellAddress(row: number, column: $0) }
  }

  func value(_ column: ListColumn) -> CellValue? {
    table.columns[column].flatMap { table.sheet[number, $0] }
  }

  /// The cell as text, blanks tidied; nil where it is blank, shows an error of the spreadsheet, or holds what no text has
  /// (`CellCheck.controlCharacter`).
  func text(_ column: ListColumn) -> String? {
    switch value(column) {
    case .text(let text)?:
      guard CellCheck.controlCharacter(in: text) == nil else { return nil }
      let text = Self.cleaned(text)
      return ["-", "–", "—", "/", "x", "không", "không có", "chưa có", "n/a", "0"].contains(text.lowercased())
        && column != .score
        ? nil : text
    case .number(let text)?: return text
    case .date(let year, let month, let day)?:
      return CalendarDate(year: year, month: month, day: day)?.vietnamese ?? "\(day)/\(month)/\(year)"
    case .error?, nil: return nil
    }
  }

  var repeatsHeading: Bool {
    let named = table.columns.filter { column, index in
      guard case .text(let text)? = table.sheet[number, index] else { return false }
      return ListColumn.named(text) == column
    }
    return named.count > 1
  }

  /// `(1) (2) (3)` or `A B 1 2` under the heading of an official form.
  var numbersColumns: Bool {
    let texts = table.columns.values.compactMap { table.sheet[number, $0]?.shown }
    return texts.count > 2
      && texts.allSatisfy { text in
        let sign = text.filter { !"()[] ".contains($0) }
        return !sign.isEmpty && sign.count <= 2 && (sign.count == 1 || sign.allSatisfy(\.isNumber))
      }
  }

  /// `II. Bánh kẹo`: a numeral that is no row's number, and nothing else but a name; or a name over the columns of several things.
  var titlesGroup: Bool {
    guard let order = table.columns[.order] else { return false }
    let named = table.columns.values.filter { $0 != order && table.sheet[number, $0] != nil }
    // A title over several columns stands in each of them.
    guard Set(named.map { table.sheet[number, $0] }).count == 1 else { return false }
    if named.count > 1, table.sheet.isMerged(row: number, named) { return true }
    guard let numeral = table.sheet[number, order]?.shown else { return false }
    return !numeral.contains(where: \.isNumber) && numeral.count <= 5
  }

  /// Composed letters, one blank between words, nothing that has no width.
  static func cleaned(_ text: String) -> String {
    let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { !invisible.contains($0) }))
    return UnicodeNormalization.nfc(seen).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Soft hyphen, zero-width space, joiners, word joiner, byte-order mark.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]
}

extension CellValue {
  /// As a person sees it, roughly; nil where a formula failed.
  fileprivate var shown: String? {
    switch self {
    case .text(let text): ListRow.cleaned(text)
    case .number(let text): text
    case .date(let year, let month, let day): "\(day)/\(month)/\(year)"
    case .error: nil
    }
  }
}
