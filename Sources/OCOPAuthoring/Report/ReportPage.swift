package import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// The report as one HTML file that needs nothing else: to be sent, read on a telephone, and printed on A4.
package struct ReportPage: Sendable {
  private let report: OfficeReport
  private let language: MessageLanguage

  package init(_ report: OfficeReport, language: MessageLanguage) {
    self.report = report
    self.language = language
  }

  package var html: String {
    let sections = ReportSections(report, language: language)
    let site = report.title.text(in: language == .vi ? .vietnamese : .english).text
    let all = sections.all
    let contents = all.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a></li>" }.joined(
      separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(HTMLText.escaped(sections.title)): \(HTMLText.escaped(site)), \(report.asOf.iso)</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <header>
      <p>\(HTMLText.escaped(sections.title))</p>
      <h1>\(HTMLText.escaped(site))</h1>
      <p>\(HTMLText.escaped(sections.lead))</p>
      </header>
      <nav aria-label="\(language == .vi ? "Mục lục" : "Contents")">
      <ol>
      \(contents)
      </ol>
      </nav>
      <main>
      \(all.map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func section(_ section: ReportSection) -> String {
    var html = "<section id=\"\(section.id)\">\n<h2>\(HTMLText.escaped(section.title))</h2>\n"
    if !section.note.isEmpty { html += "<p>\(HTMLText.escaped(section.note))</p>\n" }
    if !section.rows.isEmpty {
      let heads = section.columns.map { "<th scope=\"col\"\(mark($0))>\(HTMLText.escaped($0.title))</th>" }
      html +=
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTMLText.escaped(section.title))\">\n<table>\n"
      html += "<thead><tr>\(heads.joined())</tr></thead>\n<tbody>\n"
      for row in section.rows {
        html += "<tr>"
        for (column, cell) in zip(section.columns, row) {
          html += "<td\(mark(column))>\(HTMLText.escaped(cell))</td>"
        }
        html += "</tr>\n"
      }
      html += "</tbody>\n</table>\n</div>\n"
    }
    return html + "</section>"
  }

  private func mark(_ column: ReportSection.Column) -> String {
    switch column.shape {
    case .text: ""
    case .number: " class=\"n\""
    case .day: " class=\"d\""
    }
  }

  /// Black on white, no picture and no script; a table's head is repeated on every sheet, and no row is torn.
  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.5 "Noto Sans", "Segoe UI", Roboto, sans-serif;
      color: #1f1a15; background: #fff; }
    header { border-bottom: 3px solid #9b2d1f; margin-bottom: 1.5rem; }
    header p { margin: 0 0 .5rem; }
    header p:first-child { color: #9b2d1f; font-weight: 600; }
    h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .25rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .25rem; break-after: avoid; }
    section > p { margin: 0 0 .5rem; color: #55493d; break-after: avoid; }
    nav ol { columns: 2 20rem; padding-left: 1.5rem; margin: 0; }
    a { color: #7d2318; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ddd2c2;
      overflow-wrap: anywhere; min-width: 3.2rem; }
    th { border-bottom: 2px solid #8a7b6a; overflow-wrap: normal; }
    .n { text-align: right; font-variant-numeric: tabular-nums; min-width: 2.2rem; }
    .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
    @page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
      font: 8pt "Noto Sans", sans-serif; color: #55493d; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      nav { display: none; }
      .scroll { overflow: visible; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      h1 { font-size: 18pt; }
      h2 { font-size: 12pt; margin-top: 7mm; }
      table { font-size: 8.5pt; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
