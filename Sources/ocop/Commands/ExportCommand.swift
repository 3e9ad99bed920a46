import ArgumentParser
import OCOPAuthoring
import OCOPDiagnostics
import OCOPSpreadsheet

/// `ocop export`: writes the content as a list, for producers to look through; `ocop import` takes it back.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: .spoken(
      vi: "Xuất nội dung ra bảng tính, để chủ thể kiểm tra.",
      en: "Writes the content as a spreadsheet, for producers to check."),
    discussion: """
      \(String.spoken(vi: "Ví dụ:", en: "Examples:"))
        ocop export -o san-pham.xlsx
        ocop export producers -o chu-the.csv
      """)

  @Argument(
    help: ArgumentHelp(
      vi: "products (sản phẩm), producers (chủ thể), decisions (quyết định), lots (lô), booths (gian hàng).",
      en: "products, producers, decisions, lots or booths.",
      valueName: .spoken(vi: "danh-sách", en: "list")))
  var subject: ListExporter.Subject = .products

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Tệp để ghi, .xlsx hoặc .csv.", en: "The file to write, .xlsx or .csv.",
      valueName: .spoken(vi: "tệp", en: "file")),
    completion: .file(extensions: ["xlsx", "csv"]))
  var output: String

  @OptionGroup var options: SiteOptions

  func run() throws {
    let language = options.messages
    let access = SiteAccess(options)
    guard let directory = try access.reportingFailure({ try SiteDirectory(folder: options.folder).load() }) else {
      throw access.reportNoSite()
    }
    let exporter = ListExporter(directory, language: language)
    let rows = exporter.rows(subject)
    let bytes: [UInt8]
    switch output.split(separator: ".").last.map({ $0.lowercased() }) {
    case "csv": bytes = CommaSeparated.write(rows)
    case "xlsx": bytes = WorkbookWriter.write(rows, sheet: subject.name[language])
    default:
      throw UsageFault.report(
        BilingualText(vi: "Tệp xuất phải là .xlsx hoặc .csv.", en: "The file must be .xlsx or .csv."), language)
    }
    try access.reportingFailure { try ContentWriter(folder: ".").write(bytes, to: output) }
    Terminal.print(
      BilingualText(
        vi: "Đã ghi \(rows.count - 1) dòng vào '\(output)'.\n", en: "\(rows.count - 1) rows written to '\(output)'.\n")[
          language])
    let leftOut = exporter.leftOut(subject)
    guard leftOut.isEmpty else {
      Terminal.printError(Self.text(leftOut)[language])
      throw ExitStatus.contentProblems.exitCode
    }
  }

  private static func text(_ leftOut: [String]) -> BilingualText {
    let named = leftOut.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = leftOut.count - 3
    return BilingualText(
      vi: "Bảng còn thiếu: \(leftOut.count) tệp không đọc được, \(named)\(rest > 0 ? " và \(rest) tệp khác" : ""). "
        + "Chạy 'ocop check' để biết vì sao.\n",
      en:
        "The list is not complete: \(leftOut.count) \(leftOut.count == 1 ? "file" : "files") could not be read, \(named)"
        + "\(rest > 0 ? " and \(rest) more" : ""). Run 'ocop check' to learn why.\n")
  }
}

extension ListExporter.Subject: ExpressibleByArgument {}
