/// Cells of comma-separated files that a spreadsheet would run: `=cmd|…`, `+1+1`, `@SUM(1)`. One gets an apostrophe before it, which
/// makes it a text, and which is taken off where the file is read again. Numbers below zero stay numbers.
package enum SpreadsheetFormula {
  /// Whether an apostrophe goes before a cell. One that begins with apostrophes and a formula gets another, so that it comes back as
  /// it was.
  package static func needsApostrophe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = cell.firstIndex(where: { $0 != apostrophe }) else { return false }
    switch cell[sign] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return sign > 0 || !cell.allSatisfy { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E }
    default: return false
    }
  }

  /// The cell as it may stand in a file.
  package static func guarded(_ cell: String) -> String {
    var cell = cell
    return cell.withUTF8 { needsApostrophe($0) } ? "'" + cell : cell
  }

  /// The cell without the apostrophe that `guarded` put there.
  package static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == apostrophe else { return cell }
    var cell = cell
    return cell.withUTF8 { needsApostrophe($0) } ? String(cell.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")
}
