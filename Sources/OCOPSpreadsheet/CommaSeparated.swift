import OCOPText

/// A comma-separated file (RFC 4180) as people have them: with or without a byte-order mark, with commas, semicolons or tabs, in UTF-8,
/// in UTF-16 as Excel's "Unicode text", or in the code page of Vietnamese Windows where that is certain.
package enum CommaSeparated {
  package static func read(_ bytes: [UInt8]) throws(SpreadsheetFault) -> Sheet {
    guard bytes.count <= ZIPArchive.mostBytes else { throw .tooLarge }
    let text = try decode(bytes)
    let separator = separator(of: text)
    var rows: [Int: [Int: CellValue]] = [:]
    var row: [Int: CellValue] = [:]
    var column = 0
    var line = 0
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    func endField() {
      if !field.isEmpty { row[column] = .text(String(field)) }
      field = String.UnicodeScalarView()
      column += 1
    }
    func endRow() {
      endField()
      if !row.isEmpty { rows[line] = row }
      row = [:]
      column = 0
      line += 1
    }
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if scalars.first == "\"" {
          field.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", field.isEmpty {
        isQuoted = true
      } else if scalar == separator {
        endField()
      } else if scalar == "\n" {
        endRow()
      } else if scalar != "\r" {
        field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty { endRow() }
    return Sheet(name: "", rows: rows)
  }

  /// Every field in quotes where it needs them, lines ended by CR LF, a byte-order mark before it so that Excel reads the accents.
  package static func write(_ rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}"
    for row in rows {
      text +=
        row.map { field in
          field.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
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
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: rest, as: UTF8.self) ?? Windows1258.decode(rest) else {
      throw SpreadsheetFault(
        vi: "Tệp CSV không phải là UTF-8; trong Excel chọn Lưu thành… 'CSV UTF-8', hoặc lưu thành .xlsx",
        en: "The CSV file is not UTF-8; save it in Excel as 'CSV UTF-8', or as .xlsx")
    }
    return text
  }

  /// The sign that stands most often in the first lines, outside of quotes.
  private static func separator(of text: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [",": 0, ";": 0, "\t": 0]
    var isQuoted = false
    for scalar in text.unicodeScalars.prefix(20_000) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, counts[scalar] != nil { counts[scalar, default: 0] += 1 }
    }
    return [",", ";", "\t"].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
  }
}
