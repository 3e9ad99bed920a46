package import OCOPDiagnostics
import OCOPLaw
package import OCOPModel
package import OCOPRules
package import OCOPText

/// Reads `content/trace-codes.csv`: `code,product,lot,printed,note` (RFC 4180).
package enum LedgerReader {
  package static let columns = ["code", "product", "lot", "printed", "note"]

  package static func read(site folder: String) throws(MachineError) -> (Ledger, [Finding]) {
    switch try ContentText.read("\(folder)/\(Ledger.file)") {
    case .missing: return (Ledger(), [])
    case .notUTF8(let line): return (Ledger(), [FileFault.notUTF8(Ledger.file, line: line)])
    case .utf16: return (Ledger(), [FileFault.utf16(Ledger.file)])
    case .tooLarge(let bytes): return (Ledger(), [FileFault.tooLarge(Ledger.file, bytes: bytes)])
    case .text(let text): return parse(text)
    }
  }

  /// The code of a row, without slashes at either end; empty where it has none.
  package static func code(in record: CSVRecords.Record) -> String { (record.fields.first ?? "").trimmingSlashes }

  package static func parse(_ text: String) -> (Ledger, [Finding]) {
    var findings: [Finding] = []
    var rows: [Ledger.Row] = []
    let records = CSVRecords(Array(text.utf8))
    func report(_ line: Int, _ vi: String, _ en: String, hint: BilingualText? = nil) {
      findings.append(
        Rule.malformedLedger.finding(
          .span(Ledger.file, SourceSpan(line: line, column: 1)), vi: vi, en: en, hint: hint))
    }
    for (index, record) in records.enumerated() {
      let fields = record.fields
      if fields.allSatisfy({ $0.isEmpty }) { continue }
      if index == 0, fields.first == columns[0] { continue }
      guard fields.count >= 2, fields.count <= columns.count, !fields[0].isEmpty, !fields[1].isEmpty else {
        report(
          record.line, "Dòng này cần mã và khóa sản phẩm", "The row needs a code and a product key",
          hint: BilingualText(
            vi: "Viết theo dạng code,product,lot,printed,note.", en: "Write it as code,product,lot,printed,note."))
        continue
      }
      func field(_ index: Int) -> String? { index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
      if let printed = field(3), CalendarDate(iso: printed) == nil {
        if DateGuess.hasForm(printed) {
          report(
            record.line, "Lịch không có ngày '\(printed)'", "There is no day '\(printed)' in the calendar",
            hint: DateGuess.advice(on: printed))
        } else {
          report(
            record.line, "'\(printed)' không phải là ngày dạng YYYY-MM-DD", "'\(printed)' is not a date as YYYY-MM-DD",
            hint: DateGuess.iso(of: printed).map { BilingualText(vi: "Viết '\($0)'.", en: "Write '\($0)'.") })
        }
      }
      let code = code(in: record)
      guard code.hasPrefix("01/") || code.hasPrefix("Q/") else {
        report(
          record.line, "'\(fields[0])' không phải là mã truy xuất", "'\(fields[0])' is not a trace code",
          hint: BilingualText(
            vi: "Mã có dạng 01/GTIN14/10/LÔ hoặc Q/MÃ.", en: "A code has the form 01/GTIN14/10/LOT or Q/CODE."))
        continue
      }
      rows.append(
        Ledger.Row(
          line: record.line, code: code, product: fields[1], lot: field(2),
          printed: field(3).flatMap { CalendarDate(iso: $0) }, note: field(4)))
    }
    return (Ledger(rows: rows), findings)
  }
}

extension String {
  /// Without slashes at either end.
  fileprivate var trimmingSlashes: String {
    var text = self[...]
    while text.hasPrefix("/") { text.removeFirst() }
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}
