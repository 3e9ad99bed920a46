import ArgumentParser
import OCOPAuthoring
import OCOPDiagnostics
import OCOPSpreadsheet
import OCOPText

/// `ocop import`: takes lists from spreadsheets into the content, after showing what would change.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: .spoken(
      vi: "Đưa danh sách từ bảng tính vào nội dung.", en: "Takes a list from a spreadsheet into the content."),
    discussion: .spoken(
      vi: """
        Nhận ra cột theo tên, có dấu hay không dấu, tiếng Việt hay tiếng Anh: sản phẩm kèm chủ thể và quyết định, chủ thể, lô hàng, \
        gian hàng. Cho xem trước những gì sẽ đổi; câu chuyện, lời ghi chú và thứ tự các mục còn nguyên.

        Ví dụ:
          ocop import danh-sach.xlsx
          ocop import danh-sach.csv --yes
          ocop import danh-sach.xlsx --columns cot.yml
        """,
      en: """
        Columns are known by their headings, in Vietnamese or English, with or without accents: products with their producers \
        and decisions, producers, lots, booths. What would change is shown first; stories, comments and the order of keys stay \
        as they are.

        Examples:
          ocop import list.xlsx
          ocop import list.csv --yes
          ocop import list.xlsx --columns columns.yml
        """))

  @Argument(
    help: ArgumentHelp(
      vi: "Tệp .xlsx hoặc .csv.", en: "Files .xlsx or .csv.", valueName: .spoken(vi: "tệp", en: "file")),
    completion: .file(extensions: ["xlsx", "csv"]))
  var files: [String]

  @OptionGroup var options: SiteOptions

  @Flag(help: ArgumentHelp(vi: "Ghi luôn, không hỏi.", en: "Write without asking."))
  var yes = false

  @Flag(
    help: ArgumentHelp(
      vi: "Liệt kê mọi tệp mới, không chỉ hai mươi tệp đầu.", en: "Show every new file, not only the first twenty."))
  var all = false

  @Option(
    help: ArgumentHelp(
      vi: "Tệp cho biết ý nghĩa các cột, mỗi dòng 'Tên cột: mục'.",
      en: "A file that says what headings mean, one 'Heading: column' a line.",
      valueName: .spoken(vi: "tệp", en: "file")),
    completion: .file(extensions: ["yml"]))
  var columns: String?

  func run() throws {
    let language = options.messages
    let access = SiteAccess(options)
    let writer = ContentWriter(folder: options.folder)
    guard let directory = try access.reportingFailure({ try SiteDirectory(folder: options.folder).load() }) else {
      throw access.reportNoSite()
    }
    var planner = ImportPlanner(directory: directory, language: language, mapping: try mapping())
    for file in files {
      let bytes = try UsageFault.read(file, endings: [".xlsx", ".csv"], options)
      let name = file.fileName
      do {
        planner.add(try Self.sheets(bytes, named: name), file: name)
      } catch {
        throw UsageFault.report(
          BilingualText(vi: "\(name): \(error.message.vi)", en: "\(name): \(error.message.en)"), language)
      }
    }
    let plan = planner.finished()
    Terminal.print(ImportReport(plan: plan, language: language, showsAll: all).text())
    if !plan.changes.isEmpty, try isWanted(language) {
      try write(plan, writer, access, language)
    } else if !plan.changes.isEmpty {
      Terminal.print(
        BilingualText(
          vi: "Chưa ghi gì. Thêm --yes để ghi.\n", en: "Nothing was written. Add --yes to write.\n")[language])
    }
    if plan.errorCount > 0 || !plan.unreadFiles.isEmpty { throw ExitStatus.contentProblems.exitCode }
  }

  private func isWanted(_ language: MessageLanguage) throws -> Bool {
    if yes { return true }
    guard Prompt.isPossible else { return false }
    do {
      return try Prompt(language: language).confirm(BilingualText(vi: "Ghi vào nội dung?", en: "Write to the content?"))
    } catch is Prompt.Ended {
      return false
    }
  }

  private func write(
    _ plan: ImportPlan, _ writer: ContentWriter, _ access: SiteAccess, _ language: MessageLanguage
  ) throws {
    let progress = ProgressBar()
    let label = BilingualText(vi: "Đang ghi", en: "Writing")[language]
    try access.reportingFailure {
      defer { progress.finish() }
      for (index, change) in plan.changes.enumerated() {
        progress.show(label, done: index, total: plan.changes.count)
        try writer.write(change.text, to: change.path)
      }
    }
    Terminal.print(
      BilingualText(
        vi: "Đã ghi \(plan.changes.count) tệp. Gõ 'ocop check' để kiểm tra.\n",
        en: "\(plan.changes.count) files written. 'ocop check' looks through them.\n")[language])
  }

  private func mapping() throws -> [String: ListColumn] {
    guard let columns else { return [:] }
    let bytes = try UsageFault.read(columns, endings: [".yml", ".yaml"], options)
    switch ColumnMapping.read(String(decoding: bytes, as: UTF8.self)) {
    case .success(let mapping): return mapping
    case .failure(let fault): throw UsageFault.report(fault.message, options.messages)
    }
  }

  /// By the file's first bytes, whatever its name ends with.
  private static func sheets(_ bytes: [UInt8], named name: String) throws(SpreadsheetFault) -> [Sheet] {
    let isText = name.lowercased().hasSuffix(".csv") || name.lowercased().hasSuffix(".txt")
    let isArchive = bytes.starts(with: [0x50, 0x4B])
    return isText && !isArchive ? [try CommaSeparated.read(bytes)] : try Workbook.read(bytes)
  }
}
