import OCOPContent
package import OCOPLaw
package import OCOPPrint

/// Adds rows to `content/trace-codes.csv`: what is there stays as it is, byte by byte, and new rows go where their codes sort,
/// so that two branches that print different products merge by themselves.
package enum LedgerWriter {
  /// The file with these codes in it; nil where all of them are in it already. New rows end as the file's first does.
  package static func adding(
    _ entries: [LabelJob.PrintedCode], printed day: CalendarDate, note: String, to old: [UInt8]
  ) -> [UInt8]? {
    let text = String(decoding: old, as: UTF8.self)
    var records = Array(CSVRecords(text))
    let lineEnd = records.first.map { $0.source.utf8.suffix(2).elementsEqual("\r\n".utf8) } == true ? "\r\n" : "\n"
    var result: [UInt8] = []
    func append(_ text: String) { result += Array(text.utf8) }
    // A byte order mark stays in front of all.
    if text.unicodeScalars.first == "\u{FEFF}" { append("\u{FEFF}") }
    if records.first?.fields.first == LedgerReader.columns[0] {
      append(ended(records.removeFirst(), lineEnd))
    } else {
      append(LedgerReader.columns.joined(separator: ",") + lineEnd)
    }
    let codes = records.map(LedgerReader.code)
    var known = Set(codes)
    let new = entries.filter { known.insert($0.path).inserted }.sorted { precedes($0.path, $1.path) }
    guard !new.isEmpty else { return nil }
    let written = codes.filter { !$0.isEmpty }
    let isSorted = zip(written, written.dropFirst()).allSatisfy { !precedes($1, $0) }
    var next = new.startIndex
    for (record, code) in zip(records, codes) {
      // Whoever keeps the file in another order keeps it, and finds the new rows at its end.
      while isSorted, !code.isEmpty, next < new.endIndex, precedes(new[next].path, code) {
        append(row(new[next], printed: day, note: note) + lineEnd)
        next += 1
      }
      append(ended(record, lineEnd))
    }
    for entry in new[next...] { append(row(entry, printed: day, note: note) + lineEnd) }
    return result
  }

  private static func row(_ entry: LabelJob.PrintedCode, printed day: CalendarDate, note: String) -> String {
    [entry.path, entry.product, entry.lot ?? "", day.iso, note].map(quoted).joined(separator: ",")
  }

  /// The last record of a file may have no line end.
  private static func ended(_ record: CSVRecords.Record, _ lineEnd: String) -> String {
    record.source.utf8.last == UInt8(ascii: "\n") ? record.source : record.source + lineEnd
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func quoted(_ field: String) -> String {
    field.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
