import ArgumentParser
import Foundation
import OCOPAuthoring
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPPrint

/// `ocop report`: what the head of the office wants to know.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: .spoken(
      vi: "Báo cáo cho văn phòng: số liệu, giấy chứng nhận sắp hết hạn, những gì còn thiếu.",
      en: "A report for the office: counts, certificates that end, what is still missing."),
    discussion: """
      \(String.spoken(vi: "Ví dụ", en: "Examples")):
        ocop report
        ocop report --format html -o bao-cao.html
        ocop report --format json --as-of 2026-12-31
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      vi: "Dạng báo cáo: chữ cho màn hình, JSON cho kịch bản, trang HTML để gửi và in.",
      en: "Text for the terminal, JSON for scripts, an HTML page to send and print.",
      valueName: .spoken(vi: "dạng", en: "format")))
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Tệp để ghi; không ghi thì in ra màn hình.", en: "The file to write; else it is printed.",
      valueName: .spoken(vi: "tệp", en: "file")))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Dạng chữ: in mọi dòng của mọi bảng, thay vì 15 dòng đầu.",
      en: "As text: every row of every table, not only the first 15."))
  var full = false

  func run() throws {
    let language = options.messages
    let access = SiteAccess(options)
    let loaded = try access.load(day: day.day, drafts: false)
    guard let showcase = loaded.showcase else {
      // Without site.yml there is nothing to report on but its faults.
      DiagnosticReport(site: options.folder, language: language).print(loaded.diagnostics, format: .text)
      throw ExitStatus.contentProblems.exitCode
    }
    let diagnostics = loaded.diagnostics
    let printed = try access.reportingFailure {
      try CoverRooms(theme: showcase.site.theme, site: options.folder)
    }
    let rooms = [(SmallPhoto.Use.catalog, printed.catalog), (.leaflet, printed.leaflet)].map {
      SmallPhoto.Room($0, size: $1, resolution: Preflight.leastResolution)
    }
    let report = OfficeReport(
      showcase, photos: loaded.photoSizes.map { OfficeReport.Photo(path: $0.path, width: $0.width, height: $0.height) },
      rooms: rooms,
      accepted: loaded.accepted.map { accepted in
        OfficeReport.Accepted(
          file: accepted.diagnostic.file, line: accepted.diagnostic.span.start.line, code: accepted.diagnostic.code,
          message: accepted.diagnostic.message, reason: accepted.reason)
      }, errors: diagnostics.errorCount, warnings: diagnostics.warningCount)
    let text =
      switch format {
      case .text:
        TextRenderer.printable(
          ReportText(report, language: language, mostRows: full || output != nil ? nil : 15).text, keepsLines: true)
      case .json: ReportJSON(report, language: language).value.indented
      case .html: ReportPage(report, language: language).html
      }
    if let output {
      try access.reportingFailure { try ContentWriter(folder: ".").write(text, to: output) }
      Terminal.print(BilingualText(vi: "Đã ghi '\(output)'.\n", en: "'\(output)' written.\n")[language])
    } else {
      Terminal.printAsItIs(text)
    }
    // The report is of use beside errors, too; scripts are to know of them.
    if diagnostics.errorCount > 0 { throw ExitStatus.contentProblems.exitCode }
  }
}
