import ArgumentParser
import OCOPBuild
import OCOPDiagnostics

/// `ocop check`: every problem of every file in one run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .spoken(
      vi: "Báo mọi chỗ sai của mọi tệp, và cách sửa.", en: "Tells every problem of every file, and how to mend it."),
    discussion: .spoken(
      vi: """
        Lỗi thì phải sửa mới xuất được trang; cảnh báo thì nên sửa. 'ocop explain MÃ' giải thích từng thông báo.

        Ví dụ:
          ocop check
          ocop check --site ocop-vinh-long
          ocop check --strict --format json
        """,
      en: """
        Errors keep the site from being built; warnings should be mended. 'ocop explain CODE' explains a message.

        Examples:
          ocop check
          ocop check --site ocop-vinh-long
          ocop check --strict --format json
        """))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var catalogs: CatalogFolderOptions

  @Option(
    help: ArgumentHelp(
      vi: "Dạng báo cáo.", en: "How to print problems.", valueName: .spoken(vi: "dạng", en: "format")))
  var format: DiagnosticReport.Format = .text

  @Flag(help: ArgumentHelp(vi: "Coi cảnh báo như lỗi.", en: "Warnings count as errors."))
  var strict = false

  @Flag(help: ArgumentHelp(vi: "Kiểm tra cả bản nháp.", en: "Check drafts too."))
  var drafts = false

  func run() throws {
    let access = SiteAccess(options)
    let loaded = try access.load(
      day: day.day, drafts: drafts, catalogs: try catalogs.folder(options.messages))
    let diagnostics = try access.reportingFailure { try SiteCheck(loaded, site: options.folder).diagnostics }
    DiagnosticReport(site: options.folder, language: options.messages).print(diagnostics, format: format)
    let isRefused = diagnostics.errorCount > 0 || (strict && !diagnostics.isEmpty)
    (isRefused ? ExitStatus.contentProblems : .fine).end(holding: loaded)
  }
}

extension DiagnosticReport.Format: ExpressibleByArgument {}
