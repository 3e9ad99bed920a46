import OCOPText

/// Receives the cells of one sheet.
struct SheetReader: XMLEvents.Receiver {
  /// Cells that the workbook may still have.
  private let mostCells: Int
  /// Bytes of text that it may still have.
  private let mostTextBytes: Int
  private let texts: [String]
  private let isDate: [Bool]
  private let startsIn1904: Bool

  private var rows: [Int: [Int: CellValue]] = [:]
  private var hiddenRows: Set<Int> = []
  private var merges: [(CellAddress, CellAddress)] = []
  private var address = CellAddress(row: -1, column: -1)
  private var type = ""
  private var style = 0
  private var bytes: [UInt8] = []
  private var isValue = false
  /// Cells with a value, those of merged ranges counted once they are filled.
  private(set) var count = 0
  /// Of their texts.
  private(set) var textBytes = 0
  private var isTooLarge = false
  /// What is wrong with a row or a cell; the first.
  private var fault: SpreadsheetFault?

  init(texts: [String], isDate: [Bool], startsIn1904: Bool, mostCells: Int, mostTextBytes: Int) {
    self.mostCells = mostCells
    self.mostTextBytes = mostTextBytes
    self.texts = texts
    self.isDate = isDate
    self.startsIn1904 = startsIn1904
  }

  mutating func began(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      // A row or cell without a number follows the one before it.
      let row = attributes["r"].flatMap { Int($0) }.map { $0 &- 1 } ?? address.row + 1
      isTooLarge = isTooLarge || !CellAddress.rows.contains(row)
      address = CellAddress(row: isTooLarge ? 0 : row, column: -1)
      if ["1", "true"].contains(attributes["hidden"]) { hiddenRows.insert(address.row) }
    case "c":
      address =
        attributes["r"].flatMap { CellAddress($0) } ?? CellAddress(row: address.row, column: address.column + 1)
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      bytes = []
    case "v", "t": isValue = true
    case "mergeCell":
      let corners = (attributes["ref"] ?? "").split(separator: ":").compactMap { CellAddress($0) }
      if corners.count == 2 { merges.append((corners[0], corners[1])) }
    default: break
    }
  }

  mutating func ended(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "c":
      // A cell without a value is only formatted; people draw borders down to the last row.
      guard !bytes.isEmpty, !isTooLarge, fault == nil, let value = value() else { return }
      guard CellAddress.columns.contains(address.column) else {
        fault = .tooWide(row: address.row)
        return
      }
      if case .text(let text) = value {
        textBytes += text.utf8.count
        if text.utf8.count > CellValue.mostUnits, text.utf16.count > CellValue.mostUnits { fault = .tooLong(address) }
      }
      count += 1
      isTooLarge = count > mostCells || textBytes > mostTextBytes
      rows[address.row, default: [:]][address.column] = value
    default: break
    }
  }

  mutating func found(_ text: UnsafeBufferPointer<UInt8>) {
    if isValue { bytes += text }
  }

  /// - Throws: `.tooLarge` where there is more than the workbook may have, or more rows than spreadsheets have.
  mutating func sheet(named name: String, isHidden: Bool) throws(SpreadsheetFault) -> Sheet {
    if let fault { throw fault }
    guard !isTooLarge else { throw .tooLarge }
    var sheet = Sheet(name: name, rows: rows)
    sheet.isHidden = isHidden
    sheet.hiddenRows = hiddenRows
    for (first, last) in merges {
      count += sheet.spread(from: first, to: last)
      guard count <= mostCells else { throw .tooLarge }
    }
    return sheet
  }

  private func value() -> CellValue? {
    let text = CellText.decoded(bytes)
    switch type {
    case "s":
      guard let index = Int(text), texts.indices.contains(index) else { return nil }
      return .text(SpreadsheetFormula.unguarded(texts[index]))
    // A comma-separated list that was saved as a workbook has its apostrophes still.
    case "inlineStr", "str": return .text(SpreadsheetFormula.unguarded(text))
    case "b": return .text(text == "1" ? "true" : "false")
    case "e": return .error(text)
    case "d": return .text(text)
    default:
      guard isDate.indices.contains(style), isDate[style], let serial = Double(text) else {
        return .number(Self.plain(text))
      }
      return SerialDay.date(serial, startsIn1904: startsIn1904) ?? .number(Self.plain(text))
    }
  }

  /// `9.07123456E8` and `907123456.0` are how a file may write 907123456.
  private static func plain(_ text: String) -> String {
    guard text.contains(where: { "Ee.".contains($0) }), let number = Double(text), number == number.rounded(),
      abs(number) < 1e15
    else { return text }
    return String(Int(number))
  }
}

/// Days as spreadsheets count them.
package enum SerialDay {
  /// 1 is 1900-01-01, and by a mistake that all programs keep, 60 is a 29 February 1900 that never was. Nil before 1900 and beyond
  /// 9999.
  package static func date(_ serial: Double, startsIn1904: Bool = false) -> CellValue? {
    guard serial.isFinite, serial >= 1, serial < 2_958_466 else { return nil }
    let whole = Int(serial) + (startsIn1904 ? 1462 : 0)
    let date = CivilDays.date(of: whole - 25_569 + (whole < 60 ? 1 : 0))
    return .date(year: date.year, month: date.month, day: date.day)
  }
}
