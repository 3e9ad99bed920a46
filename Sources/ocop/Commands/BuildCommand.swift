import ArgumentParser
import Foundation
import OCOPBuild
import OCOPContent
import OCOPDiagnostics

/// `ocop build`: checks, then writes the site; with an error, nothing of the old output changes.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: .spoken(vi: "Kiểm tra nội dung rồi xuất trang.", en: "Checks the content and writes the site."),
    discussion: .spoken(
      vi: """
        Còn lỗi thì không xuất, bản cũ giữ nguyên. Không có gì thay đổi thì không tệp nào bị ghi lại.

        Ví dụ:
          ocop build
          ocop build --drafts --output xem-truoc
          ocop build --as-of 2027-01-01 --output thu    (trang trông thế nào vào ngày ấy)
        """,
      en: """
        With an error, nothing of the old site changes. Files that are as they were are not written again.

        Examples:
          ocop build
          ocop build --drafts --output preview
          ocop build --as-of 2027-01-01 --output trial    (what the site will be on that day)
        """))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      vi: "Địa chỉ của trang, thay cho địa chỉ trong site.yml.",
      en: "The site's address, in place of the one in site.yml.", valueName: .spoken(vi: "địa-chỉ", en: "address")))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      vi: "Thư mục để xuất; không ghi thì là public/ của trang.",
      en: "The folder to write; public/ in the site unless given.", valueName: .spoken(vi: "thư-mục", en: "folder")),
    completion: .directory)
  var output: String?

  @OptionGroup var catalogs: CatalogFolderOptions

  @Flag(help: ArgumentHelp(vi: "Xuất cả bản nháp.", en: "Publish drafts too."))
  var drafts = false

  @Flag(help: ArgumentHelp(vi: "Có cảnh báo thì cũng không xuất.", en: "Warnings stop the build."))
  var strict = false

  @Flag(help: ArgumentHelp(vi: "Cho biết mỗi bước mất bao lâu.", en: "Tell how long each step took."))
  var timings = false

  func validate() throws {
    guard let baseURL else { return }
    guard WebAddress.isAbsolute(baseURL) else {
      throw ValidationError(
        .spoken(
          vi: "--base-url phải bắt đầu bằng https:// hoặc http:// và tên miền; không có dấu cách, '?' hay '#'",
          en: "--base-url must begin with https:// or http:// and a host; no blanks, no '?', no '#'"))
    }
    if let fault = WebAddress.faults(ofBase: baseURL).first {
      throw ValidationError(.spoken(vi: "--base-url: \(fault.text.vi)", en: "--base-url: \(fault.text.en)"))
    }
  }

  func run() throws {
    let language = options.messages
    let access = SiteAccess(options)
    var builder = SiteBuilder(
      site: options.folder, output: output ?? "\(options.folder)/public", asOf: day.day)
    builder.includeDrafts = drafts
    builder.isStrict = strict
    builder.baseURL = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    builder.catalogFolder = try catalogs.folder(language)
    if let fault = OutputPlace.fault(of: builder.output, forSite: builder.site, catalogs: builder.catalogFolder) {
      throw UsageFault.report(fault, language)
    }
    let bar = ProgressBar()
    builder.progress = bar.report(in: language)
    builder.notice = Terminal.notices(bar, language)
    let outcome = try access.reportingFailure {
      defer { bar.finish() }
      return try builder.build()
    }
    switch outcome {
    case .noSite: throw access.reportNoSite()
    case .refused(let diagnostics):
      DiagnosticReport(site: options.folder, language: language).print(diagnostics, format: .text)
      let refusal =
        builder.hasPublished
        ? BilingualText(
          vi: "Trang chưa được xuất; bản cũ trong '\(builder.output)' còn nguyên.\n",
          en: "The site was not written; the old one in '\(builder.output)' is as it was.\n")
        : BilingualText(vi: "Trang chưa được xuất.\n", en: "The site was not written.\n")
      Terminal.printError(refusal[language])
      throw ExitStatus.contentProblems.exitCode
    case .built(let report):
      if !report.diagnostics.isEmpty {
        DiagnosticReport(site: options.folder, language: language).printSome(report.diagnostics, and: report.untold)
      }
      Terminal.print(summary(report, in: builder.output)[language])
      ExitStatus.fine.end(holding: report)
    }
  }

  private func summary(_ report: BuildReport, in folder: String) -> BilingualText {
    let publication = report.publication
    let counts = (publication.added.count, publication.changed.count, publication.removed.count)
    var text = BilingualText(
      vi: publication.isEmpty
        ? "Không có gì thay đổi: \(publication.unchanged) tệp trong '\(folder)' còn nguyên.\n"
        : "Đã xuất vào '\(folder)': \(counts.0) tệp mới, \(counts.1) thay đổi, \(counts.2) xóa, "
          + "\(publication.unchanged) giữ nguyên.\n",
      en: publication.isEmpty
        ? "Nothing has changed: \(publication.unchanged) files in '\(folder)' are as they were.\n"
        : "Written to '\(folder)': \(counts.0) files new, \(counts.1) changed, \(counts.2) deleted, "
          + "\(publication.unchanged) as they were.\n")
    let others = report.warningCount - report.diagnostics.count - report.untold.count
    if others > 0 {
      let isAll = report.diagnostics.isEmpty
      text = BilingualText(
        vi: text.vi + (isAll ? "Vẫn còn" : "Ở các tệp khác vẫn còn")
          + " \(others) cảnh báo như lần trước; 'ocop check' cho xem.\n",
        en: text.en + "There are \(others) warnings \(isAll ? "" : "in other files ")as before; "
          + "'ocop check' shows them.\n")
    }
    if timings {
      let lines = report.timings.map { String(format: "  %6.3f s  %@\n", $0.seconds, $0.step) }.joined()
      text = BilingualText(vi: text.vi + lines, en: text.en + lines)
    }
    return text
  }
}
