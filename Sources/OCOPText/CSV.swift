/// How comma-separated files (RFC 4180) are written; `CSVRecords` reads them.
package enum CSV {
  /// Without it spreadsheet programs take a file for one in another encoding than UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// For whom a record is written.
  package struct Style: Sendable {
    /// What stands behind it.
    package var lineEnd: [UInt8]
    /// What puts a field into quotes beside a comma, a quotation mark and a line end: what a reader could take for a separator.
    package var otherSeparators: [UInt8] = []
    /// A field that a spreadsheet would run gets an apostrophe before it (`SpreadsheetFormula`).
    package var guardsFormulas = false

    package init(lineEnd: String) {
      self.lineEnd = Array(lineEnd.utf8)
    }
  }

  /// Adds a record to a file; a field that is absent is an empty one.
  package static func append(_ fields: [String?], to csv: inout [UInt8], _ style: Style) {
    for (index, field) in fields.enumerated() {
      if index > 0 { csv.append(UInt8(ascii: ",")) }
      guard var field else { continue }
      field.withUTF8 { append($0, to: &csv, style) }
    }
    csv.append(contentsOf: style.lineEnd)
  }

  private static func append(_ field: UnsafeBufferPointer<UInt8>, to csv: inout [UInt8], _ style: Style) {
    let needsQuotes =
      field.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || !style.otherSeparators.isEmpty && field.contains(where: style.otherSeparators.contains)
    if needsQuotes { csv.append(0x22) }
    if style.guardsFormulas, SpreadsheetFormula.needsApostrophe(field) { csv.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in field {
        if byte == 0x22 { csv.append(0x22) }
        csv.append(byte)
      }
      csv.append(0x22)
    } else {
      csv.append(contentsOf: field)
    }
  }
}
