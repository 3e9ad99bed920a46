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
    func report(
      _ span: SourceSpan, _ vi: String, _ en: String, hint: BilingualText?, as rule: Rule = .malformedLedger
    ) {
      findings.append(rule.finding(.span(Ledger.file, span), vi: vi, en: en, hint: hint))
    }
    for (index, record) in records.enumerated() {
      let fields = record.fields
      if let before = record.beforeUnclosedQuote {
        let quote = position(after: before, from: SourcePosition(line: record.line, column: 1))
        report(
          SourceSpan(line: quote.line, column: quote.column), YAMLFault.unclosedQuote.vi, YAMLFault.unclosedQuote.en,
          hint: BilingualText(
            vi: "Thêm dấu nháy kép ở cuối cột, hoặc xóa dấu này.",
            en: "Close the quote at the end of the column, or take it away."))
        // The commas of the text that was to be quoted make columns.
        if fields.count > columns.count { continue }
      }
      if fields.allSatisfy({ $0.isEmpty }) { continue }
      if index == 0, fields.first == columns[0] { continue }
      if fields.count > columns.count {
        report(
          span(of: columns.count, in: record),
          "Dòng này có \(fields.count) cột, sổ mã chỉ có \(columns.count) cột",
          "The row has \(fields.count) columns, and the ledger has \(columns.count)", hint: hint(forExtra: fields))
        continue
      }
      guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        report(
          span(of: fields[0].isEmpty ? 0 : min(1, fields.count - 1), in: record), "Dòng này cần mã và khóa sản phẩm",
          "The row needs a code and a product key",
          hint: BilingualText(
            vi: "Viết theo dạng code,product,lot,printed,note.", en: "Write it as code,product,lot,printed,note."))
        continue
      }
      func field(_ index: Int) -> String? { index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
      if let printed = field(3), CalendarDate(iso: printed) == nil {
        if DateGuess.hasForm(printed) {
          report(
            span(of: 3, in: record), "Lịch không có ngày '\(printed)'", "There is no day '\(printed)' in the calendar",
            hint: DateGuess.advice(on: printed))
        } else {
          report(
            span(of: 3, in: record), "'\(printed)' không phải là ngày dạng YYYY-MM-DD",
            "'\(printed)' is not a date as YYYY-MM-DD",
            hint: DateGuess.iso(of: printed).map { BilingualText(vi: "Viết '\($0)'.", en: "Write '\($0)'.") })
        }
      }
      let code = code(in: record)
      guard let parsed = TraceRoot.parse(code) else {
        report(
          span(of: 0, in: record), "'\(fields[0])' không phải là mã truy xuất", "'\(fields[0])' is not a trace code",
          hint: BilingualText(
            vi: "Mã có dạng 01/GTIN14/10/LÔ hoặc Q/MÃ.", en: "A code has the form 01/GTIN14/10/LOT or Q/CODE."))
        continue
      }
      var lot = field(2)
      if let written = lot, let printed = parsed.lot, written != printed {
        report(
          span(of: 2, in: record),
          "Mã '\(code)' là của lô '\(printed)', nhưng cột 'lot' ghi '\(written)'",
          "The code '\(code)' is of the lot '\(printed)', but the column 'lot' says '\(written)'",
          hint: BilingualText(
            vi: "Sửa cột 'lot' thành '\(printed)'; nếu mã chép nhầm thì sửa mã.",
            en: "Write '\(printed)' into the column 'lot'; if the code is a slip, mend that."),
          as: .ledgerLotContradictsCode)
        // The label in the market carries the code.
        lot = printed
      }
      rows.append(
        Ledger.Row(
          line: record.line, code: code, product: fields[1], lot: lot,
          printed: field(3).flatMap { CalendarDate(iso: $0) }, note: field(4)))
    }
    return (Ledger(rows: rows), findings)
  }
}

extension LedgerReader {
  /// Most columns that are too many come from commas in a note.
  private static func hint(forExtra fields: [String]) -> BilingualText {
    let note = fields[(columns.count - 1)...].joined(separator: ",")
    if fields[columns.count...].allSatisfy(\.isEmpty) {
      return BilingualText(vi: "Xóa dấu phẩy thừa ở cuối dòng.", en: "Take away the commas at its end.")
    }
    guard !note.contains("\""), note.unicodeScalars.count <= 60 else {
      return BilingualText(
        vi: "Ghi chú có dấu phẩy thì đặt trong dấu nháy kép.", en: "Put a note with commas in double quotes.")
    }
    return BilingualText(
      vi: "Ghi chú có dấu phẩy thì đặt trong dấu nháy kép: \"\(note)\".",
      en: "Put a note with commas in double quotes: \"\(note)\".")
  }

  /// Where a field stands in the file: at least one column, and from the first line of a field of several to its last.
  private static func span(of field: Int, in record: CSVRecords.Record) -> SourceSpan {
    let written = record.written(field)
    let start = position(after: written.before, from: SourcePosition(line: record.line, column: 1))
    let end = position(after: written.field, from: start)
    return SourceSpan(start, end > start ? end : SourcePosition(line: start.line, column: start.column + 1))
  }

  private static func position(after text: ArraySlice<UInt8>, from start: SourcePosition) -> SourcePosition {
    var position = start
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      position.column += 1
      if scalar == "\n" { position = SourcePosition(line: position.line + 1, column: 1) }
    }
    return position
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
