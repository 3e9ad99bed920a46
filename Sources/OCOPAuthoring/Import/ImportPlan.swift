package import OCOPDiagnostics
package import OCOPSpreadsheet

/// What an import would do: shown first, and carried out only when that is wanted.
package struct ImportPlan: Sendable {
  /// One content file that would be written.
  package struct FileChange: Sendable {
    package let path: String
    /// What a person calls the entry.
    package let name: String
    package let isNew: Bool
    /// The whole text of the file as it would be.
    package let text: String
    /// Per field, of a file that is there already: what it says now, and what it would say.
    package let fields: [FieldChange]
  }

  package struct FieldChange: Sendable, Hashable {
    package let field: String
    /// Nil for a field that is added.
    package let before: String?
    package let after: String
  }

  /// What is the matter with a cell.
  package struct CellProblem: Sendable, Hashable {
    package enum Severity: String, Sendable {
      /// What the cell says is left out.
      case error
      /// It is taken, and should be looked at.
      case warning
      /// It was put right, since only one thing can have been meant.
      case mended
    }

    /// Name of the file and of the sheet: `danh-sach.xlsx: Sheet1`.
    package let table: String
    package let address: CellAddress?
    package let severity: Severity
    package let message: BilingualText

    /// `danh-sach.xlsx: Sheet1!D17`
    package var place: String {
      address.map { Self.place($0, in: table) } ?? table
    }

    static func place(_ address: CellAddress, in table: String) -> String {
      table.contains(": ") ? "\(table)!\(address.name)" : "\(table): \(address.name)"
    }
  }

  /// A table that was read: what it is, how many rows, which columns were not understood.
  package struct TableSummary: Sendable {
    package let name: String
    /// Nil for a sheet without a heading that is known.
    package let kind: ListKind?
    package let rows: Int
    package var unknownHeadings: [String] = []
    /// Rows that are read although the workbook does not show them.
    package var hiddenRows = 0
    /// Rows below the list, such as signatures, that are not read; numbers from 0.
    package var rowsBelow: [Int] = []
    /// The workbook does not show the sheet, so it was not read.
    package var isHidden = false

    init(name: String, kind: ListKind?, rows: Int) {
      self.name = name
      self.kind = kind
      self.rows = rows
    }
  }

  package var tables: [TableSummary] = []
  /// Files in which no list was found.
  package var unreadFiles: [String] = []
  package var changes: [FileChange] = []
  package var problems: [CellProblem] = []

  package var errorCount: Int { problems.count { $0.severity == .error } }
}
