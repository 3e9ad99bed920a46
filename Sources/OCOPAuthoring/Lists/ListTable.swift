package import OCOPSpreadsheet
import OCOPText

/// A sheet whose columns are known: its heading found among titles and merged cells, its rows ready to be read.
package struct ListTable: Sendable {
  package let kind: ListKind
  package let sheet: Sheet
  /// Column of the sheet by what it says.
  package let columns: [ListColumn: Int]
  /// Headings that are not known, with their cells.
  package let unknown: [(heading: String, address: CellAddress)]
  let firstRow: Int

  /// Nil where no row of the first forty is a heading.
  ///
  /// - Parameter mapping: what headings mean that are not known by themselves; compared without accents and case.
  package init?(_ sheet: Sheet, mapping: [String: ListColumn] = [:]) {
    let mapping = Dictionary(mapping.map { (Slug.make($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    var best: (score: Int, labels: [Int: [String]], last: Int)?
    for row in sheet.rowNumbers.prefix(40) {
      for labels in [Self.labels(sheet, row), Self.doubleLabels(sheet, row)].compactMap({ $0 }) {
        let found = Set(labels.names.values.compactMap { Self.column($0, mapping) })
        if found.count > (best?.score ?? 1) { best = (found.count, labels.names, labels.last) }
      }
    }
    guard let best else { return nil }
    var columns: [ListColumn: Int] = [:]
    var unknown: [(heading: String, address: CellAddress)] = []
    for (column, names) in best.labels.sorted(by: { $0.key < $1.key }) {
      if let meaning = Self.column(names, mapping) {
        columns[meaning] = columns[meaning] ?? column
      } else if let heading = names.last {
        unknown.append((heading, CellAddress(row: best.last, column: column)))
      }
    }
    guard let kind = ListKind(columns: Set(columns.keys)) else { return nil }
    self.kind = kind
    self.sheet = sheet
    self.columns = columns
    self.unknown = unknown
    firstRow = best.last + 1
  }

  private static func column(_ names: [String], _ mapping: [String: ListColumn]) -> ListColumn? {
    for name in names { if let column = mapping[Slug.make(name)] { return column } }
    for name in names { if let column = ListColumn.named(name) { return column } }
    return nil
  }

  private static func text(_ sheet: Sheet, _ row: Int, _ column: Int) -> String? {
    guard case .text(let text)? = sheet[row, column] else { return nil }
    return ListRow.cleaned(text)
  }

  private static func labels(_ sheet: Sheet, _ row: Int) -> (names: [Int: [String]], last: Int)? {
    var names: [Int: [String]] = [:]
    for column in (sheet.rows[row] ?? [:]).keys {
      if let label = text(sheet, row, column) { names[column] = [label] }
    }
    return (names, row)
  }

  /// Two rows read as one heading, where the upper one spans columns: `Quyết định` over `Số` and `Ngày`.
  private static func doubleLabels(_ sheet: Sheet, _ row: Int) -> (names: [Int: [String]], last: Int)? {
    let top = labels(sheet, row)?.names.compactMapValues(\.first) ?? [:]
    guard top.contains(where: { top[$0.key + 1] == $0.value }), let below = labels(sheet, row + 1)?.names else {
      return nil
    }
    var names: [Int: [String]] = [:]
    for column in Set(top.keys).union(below.keys) {
      switch (top[column], below[column]?.first) {
      case (let upper?, let lower?) where upper != lower: names[column] = ["\(upper) \(lower)", lower, upper]
      case (let label?, _), (nil, let label?): names[column] = [label]
      case (nil, nil): continue
      }
    }
    return (names, row + 1)
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

  /// The cell as text, blanks tidied; nil where it is blank or shows an error of the spreadsheet.
  func text(_ column: ListColumn) -> String? {
    switch value(column) {
    case .text(let text)?:
      let text = Self.cleaned(text)
      return ["-", "–", "—", "/", "x", "không", "không có", "n/a", "0"].contains(text.lowercased()) && column != .score
        ? nil : text
    case .number(let text)?: return text
    case .date(let year, let month, let day)?: return "\(day)/\(month)/\(year)"
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

  /// `II. Bánh kẹo` in two cells: a numeral that is no row's number, and a name alone.
  var titlesGroup: Bool {
    guard let order = table.columns[.order], let numeral = table.sheet[number, order]?.shown,
      !numeral.contains(where: \.isNumber), numeral.count <= 5
    else { return false }
    return table.columns.values.count { table.sheet[number, $0] != nil } == 2
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
