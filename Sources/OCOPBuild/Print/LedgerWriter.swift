package import OCOPLaw
import OCOPModel
package import OCOPPrint

/// Adds rows to `content/trace-codes.csv`: what is there stays as it is, byte by byte, and new rows go where their codes sort,
/// so that two branches that print different products merge by themselves.
package enum LedgerWriter {
  private static let header = "code,product,lot,printed,note"

  /// The file with these codes in it; nil where all of them are in it already.
  package static func adding(_ codes: [LabelJob.PrintedCode], printed day: CalendarDate, note: String, to old: [UInt8])
    -> [UInt8]?
  {
    var records = records(of: old)
    let first = records.first.flatMap(code) == "code" ? records.removeFirst() : Array("\(header)\n".utf8)
    var known = Set(records.compactMap(code))
    var isSorted = true
    var previous: String?
    for record in records {
      guard let code = code(record) else { continue }
      if let previous, !precedes(previous, code), previous != code { isSorted = false }
      previous = code
    }
    let new = codes.filter { known.insert($0.path).inserted }
    guard !new.isEmpty else { return nil }
    for entry in new.sorted(by: { precedes($0.path, $1.path) }) {
      let fields = [entry.path, entry.product, entry.lot ?? "", day.iso, note].map(quoted)
      let row = Array("\(fields.joined(separator: ","))\n".utf8)
      // Whoever keeps the file in another order keeps it.
      let place = isSorted ? records.firstIndex { code($0).map { precedes(entry.path, $0) } ?? false } : nil
      records.insert(row, at: place ?? records.count)
    }
    return first + records.flatMap { $0 }
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
