import ArgumentParser
import Foundation
import OCOPBuild
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPPrint
import OCOPRules

/// What the commands that print whole sheets ask for: how they are trimmed, and in which languages.
struct SheetOptions: ParsableArguments {
  // A number may begin with a minus: it is read, and told what it may be.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      vi: "Số mi-li-mét ảnh và màu tràn ra ngoài mép xén.",
      en: "Millimetres that pictures and colours reach beyond the trimmed edge.", valueName: "mm"))
  var bleed = 0.0

  @Flag(
    help: ArgumentHelp(
      vi: "Dấu cắt ở ngoài phần tràn lề.", en: "Crop marks outside the bleed."))
  var marks = false

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ một ngôn ngữ; không ghi thì là hai ngôn ngữ đầu của trang.",
      en: "One language only; else the site's first two.", valueName: "vi|en"))
  var contentLanguage: String?

  func validate() throws {
    guard (0...20).contains(bleed) else {
      throw ValidationError(
        .spoken(vi: "--bleed nhận từ 0 đến 20 mi-li-mét.", en: "--bleed takes 0 to 20 millimetres."))
    }
  }
}

/// What the commands that print codes ask for.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Ghi chú vào sổ mã.", en: "A note for the ledger.", valueName: .spoken(vi: "chữ", en: "text")))
  var note = ""
}

/// What the print commands share: the site without errors, failures as messages and exit statuses, progress, the report.
struct PrintDesk {
  let options: SiteOptions
  let site: LoadedSite
  let showcase: Showcase

  /// Opens the site. Errors in it are printed and end the command: what is wrong on the site would be wrong on paper, too.
  init(_ options: SiteOptions, day: CalendarDate) throws {
    self.options = options
    let access = SiteAccess(options)
    site = try access.load(day: day, drafts: false)
    let errors = site.problems.errors.filter { !Self.settledOnPaper.contains($0.code) }
    guard errors.isEmpty, let showcase = site.showcase else {
      DiagnosticReport(site: options.folder, language: options.messages).print(errors, format: .text)
      throw ExitStatus.contentProblems.exitCode
    }
    self.showcase = showcase
  }

  /// Errors of the site that do not stop a print: who comes to a fair without stars in force is printed without stars, and
  /// the preflight says so.
  private static let settledOnPaper: Set<String> = ["booth-product-not-in-force"]

  var language: MessageLanguage { options.messages }

  /// Prints, and tells how it went.
  func print(_ work: (SitePrinter) throws -> PrintReport) throws {
    warnOfAddress()
    let report: PrintReport
    let bar = ProgressBar()
    do {
      report = try SiteAccess(options).reportingFailure {
        defer { bar.finish() }
        let printer = try SitePrinter(site, folder: options.folder) { progress in
          bar.show(name(of: progress.step), done: progress.done, total: progress.total)
        }
        return try work(printer)
      }
    } catch let fault as PrintFault {
      Terminal.printError(fault.message[language] + "\n")
      throw fault.kind.status.exitCode
    }
    let done = BilingualText(vi: "Đã ghi:", en: "Written:")
    Terminal.print(
      "\(done[language])\n" + report.files.map { "  \($0)\n" }.joined() + report.preflight.text(language))
  }

  /// Says that the codes on paper will open nothing, where the site still has the address of an example: what is printed lives for
  /// years. Demonstrations are printed with it, and may accept that in site.yml.
  private func warnOfAddress() {
    let accepted = showcase.site.accepted.map(\.rule)
    let findings = Rule.findings(onAddressOf: showcase.site).filter { !accepted.contains($0.rule) }
    var locator = SpanLocator(site: options.folder)
    DiagnosticReport(site: options.folder, language: options.messages).warn(of: locator.diagnostics(findings))
  }

  /// The entry of a key, or a message that names the one that was meant.
  func find(_ kind: EntryKind, _ key: String, vi: String, en: String) throws -> Int {
    if let id = showcase.find(kind, key) { return id.index }
    let known = showcase.allEntries.filter { $0.kind == kind }.map { showcase.entry($0).key }
    throw UsageFault.unknownChoice(key, among: known, vi: vi, en: en, language: language)
  }

  private func name(of step: PrintProgress.Step) -> String {
    switch step {
    case .photos: BilingualText(vi: "Ảnh", en: "Photos")[language]
    case .volumes: BilingualText(vi: "Tập", en: "Volumes")[language]
    }
  }
}

extension PrintFault.Kind {
  fileprivate var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .content: .contentProblems
    case .machine: .machine
    }
  }
}
