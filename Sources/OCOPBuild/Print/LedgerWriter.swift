package import OCOPLaw
import OCOPModel
package import OCOPPrint

/// Adds rows to `content/trace-codes.csv`: what is there stays as it is, byte by byte, and new rows go where their codes sort,
/// so that two branches that print different products merge by themselves.
package enum LedgerWriter {
  private static let header = "code,product,lot,printed,note"

  /// The file with these codes in it; nil where all of them are in it already.
  package static func adding(
    _ entries: [LabelJob.PrintedCode], printed day: CalendarDate, note: String, to old: [UInt8]
  ) -> [UInt8]? {
    var records = records(of: old)
    let first = records.first.flatMap(code) == "code" ? records.removeFirst() : Array("\(header)\n".utf8)
    let codes = records.map(code)
    var known = Set(codes.compactMap { $0 })
    let new = entries.filter { known.insert($0.path).inserted }.sorted { precedes($0.path, $1.path) }
    guard !new.isEmpty else { return nil }
    let old = codes.compactMap { $0 }
    let isSorted = zip(old, old.dropFirst()).allSatisfy { !precedes($1, $0) }
    var result = first
    var next = new.startIndex
    for (record, code) in zip(records, codes) {
      // Whoever keeps the file in another order keeps it, and finds the new rows at its end.
      while isSorted, let code, next < new.endIndex, precedes(new[next].path, code) {
        result += row(new[next], printed: day, note: note)
        next += 1
      }
      result += record
    }
    for entry in new[next...] { result += row(entry, printed: day, note: note) }
    return result
  }

  private static func row(_ entry: LabelJob.PrintedCode, printed day: CalendarDate, note: String) -> [UInt8] {
    let fields = [entry.path, entry.product, entry.lot ?? "", day.iso, note].map(quoted)
    return Array("\(fields.joined(separator: ","))\n".utf8)
  }

  /// Lines with their ends, a quoted line end staying inside its record; the last one gets an end where it has none.
  private static func records(of bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var record: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      record.append(byte)
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        records.append(record)
        record = []
      }
    }
    if !record.isEmpty { records.append(record + [0x0A]) }
    return records
  }

  /// The first field.
  private static func code(_ record: [UInt8]) -> String? {
    let bytes = record.starts(with: [0xEF, 0xBB, 0xBF]) ? record.dropFirst(3) : record[...]
    let field = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: field, as: UTF8.self).filter { $0 != "\"" }
    return text.isEmpty ? nil : text
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func quoted(_ field: String) -> String {
    field.contains { ",\"\n".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
