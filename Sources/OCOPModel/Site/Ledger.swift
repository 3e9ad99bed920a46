package import OCOPLaw

/// `content/trace-codes.csv`: every code that has been printed. Each of them must go on answering.
package struct Ledger: Sendable {
  package static let file = "content/trace-codes.csv"

  package var rows: [Row]

  package init(rows: [Row] = []) {
    self.rows = rows
  }

  /// One printed code.
  package struct Row: Sendable {
    /// The line of the file, from 1.
    package let line: Int
    /// The path as printed, without a slash at either end: "01/09521234567899/10/L2026-03A", "Q/7K3M9QX".
    package let code: String
    /// Key of the product at the time of printing.
    package let product: String
    package let lot: String?
    package let printed: CalendarDate?
    package let note: String?

    package init(line: Int, code: String, product: String, lot: String?, printed: CalendarDate?, note: String?) {
      self.line = line
      self.code = code
      self.product = product
      self.lot = lot
      self.printed = printed
      self.note = note
    }
  }
}
