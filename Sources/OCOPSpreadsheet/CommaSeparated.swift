import OCOPText

/// A comma-separated file (RFC 4180) as people have them: with or without a byte-order mark, with commas, semicolons or tabs, in UTF-8,
/// in UTF-16 as Excel's "Unicode text", or in the code page of Vietnamese Windows where that is certain.
package enum CommaSeparated {
  package static func read(_ bytes: [UInt8]) throws(SpreadsheetFault) -> Sheet {
    guard bytes.count <= Sheet.mostTextBytes else { throw .tooLarge }
    let text = try decode(bytes)
    var rows: [Int: [Int: CellValue]] = [:]
    var cells = 0
    var unclosed: [CellAddress] = []
    for (number, record) in CSVRecords(Array(text.utf8), separator: separator(of: text)).enumerated() {
      guard record.fields.count <= CellAddress.columns.count else { throw .tooWide(row: number) }
      cells += record.fields.count
      guard cells <= Sheet.mostCells else { throw .tooLarge }
      var row: [Int: CellValue] = [:]
      for (column, field) in record.fields.enumerated() where !field.isEmpty {
        guard field.utf16.count <= CellValue.mostUnits else {
          throw .tooLong(CellAddress(row: number, column: column))
        }
        row[column] = .text(SpreadsheetFormula.unguarded(field))
      }
      if !row.isEmpty { rows[number] = row }
      if let before = record.beforeUnclosedQuote, let column = record.ends.firstIndex(where: { $0 > before.count }) {
        unclosed.append(CellAddress(row: number, column: column))
      }
    }
    var sheet = Sheet(name: "", rows: rows)
    sheet.unclosedQuotes = unclosed
    return sheet
  }

  /// Every field in quotes where it needs them, nothing that a spreadsheet would run (`SpreadsheetFormula`), lines ended by CR LF, a
  /// byte-order mark before it so that Excel reads the accents.
  package static func write(_ rows: [[String]]) -> [UInt8] {
    var style = CSV.Style(lineEnd: "\r\n")
    style.guardsFormulas = true
    style.otherSeparators = Array(";\t".utf8)
    var csv = CSV.byteOrderMark
    for row in rows { CSV.append(row, to: &csv, style) }
    return csv
  }

  private static func decode(_ bytes: [UInt8]) throws(SpreadsheetFault) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (index: Int) -> UInt16 in
        let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittle ? pair.0 | pair.1 << 8 : pair.1 | pair.0 << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    let rest = bytes.starts(with: CSV.byteOrderMark) ? bytes[CSV.byteOrderMark.count...] : bytes[...]
    guard let text = String(validating: rest, as: UTF8.self) ?? Windows1258.decode(rest) else {
      throw SpreadsheetFault(
        vi: "Tệp CSV không phải là UTF-8; trong Excel chọn Lưu thành… 'CSV UTF-8', hoặc lưu thành .xlsx",
        en: "The CSV file is not UTF-8; save it in Excel as 'CSV UTF-8', or as .xlsx")
    }
    return text
  }

  /// The sign that stands most often in the first lines, outside of quotes.
  private static func separator(of text: String) -> UInt8 {
    let comma = UInt8(ascii: ",")
    var counts: [UInt8: Int] = [comma: 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
    var isQuoted = false
    for byte in text.utf8.prefix(20_000) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, counts[byte] != nil { counts[byte, default: 0] += 1 }
    }
    return Array(",;\t".utf8).max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? comma
  }
}
