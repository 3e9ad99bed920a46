import OCOPContent
package import OCOPLaw
package import OCOPPrint
import OCOPText

/// Adds rows to `content/trace-codes.csv`: what is there stays as it is, byte by byte, and new rows go where their codes sort,
/// so that two branches that print different products merge by themselves.
package enum LedgerWriter {
  /// The file with these codes in it; nil where all of them are in it already. New rows end as the file's first does.
  package static func adding(
    _ entries: [PrintedCode], printed day: CalendarDate, note: String, to old: [UInt8]
  ) -> [UInt8]? {
    var records = Array(CSVRecords(old))
    let style = CSV.Style(lineEnd: records.first?.source.suffix(2).elementsEqual("\r\n".utf8) == true ? "\r\n" : "\n")
    // A byte order mark stays in front of all.
    var result = old.starts(with: CSV.byteOrderMark) ? CSV.byteOrderMark : []
    // The last record of a file may have no line end.
    func append(_ record: CSVRecords.Record) {
      result += record.source
      if record.source.last != UInt8(ascii: "\n") { result += style.lineEnd }
    }
    func append(_ entry: PrintedCode) {
      CSV.append([entry.path, entry.product, entry.lot, day.iso, note], to: &result, style)
    }
    if records.first?.fields.first == LedgerReader.columns[0] {
      append(records.removeFirst())
    } else {
      CSV.append(LedgerReader.columns, to: &result, style)
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
        append(new[next])
        next += 1
      }
      append(record)
    }
    for entry in new[next...] { append(entry) }
    return result
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
