package import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// The report for a terminal: tables of plain text, each of so many rows at the most.
package struct ReportText: Sendable {
  private let report: OfficeReport
  private let language: MessageLanguage
  /// Rows of a table beyond this number are only counted; nil shows all.
  private let mostRows: Int?

  package init(_ report: OfficeReport, language: MessageLanguage, mostRows: Int?) {
    self.report = report
    self.language = language
    self.mostRows = mostRows
  }

  package var text: String {
    let sections = ReportSections(report, language: language)
    let title = report.title.text(in: language == .vi ? .vietnamese : .english).text
    return "\(sections.title): \(title)\n\(sections.lead)\n" + sections.all.map { "\n" + text(of: $0) }.joined()
  }

  private func text(of section: ReportSection) -> String {
    var text = section.title + "\n"
    if !section.note.isEmpty { text += "  \(section.note)\n" }
    guard !section.rows.isEmpty else { return text }
    let shown = mostRows.map { Array(section.rows.prefix($0)) } ?? section.rows
    let rows = shown.map { $0.map { TextRenderer.printable($0) } }
    // The last column may be as long as it likes; the others stand in line.
    let widths = section.columns.indices.map { column in
      min(60, ([section.columns[column].title] + rows.map { $0[column] }).map(\.count).max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, cell in
        if section.columns[column].shape == .number { return pad(widths[column] - cell.count) + cell }
        return column == cells.count - 1 ? cell : cell + pad(widths[column] - cell.count)
      }
      return "  " + padded.joined(separator: "  ") + "\n"
    }
    text += line(section.columns.map(\.title)) + rows.map(line).joined()
    let left = section.rows.count - rows.count
    if left > 0 { text += language == .vi ? "  … và \(left) dòng nữa\n" : "  … and \(left) more\n" }
    return text
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
