import ArgumentParser
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw

/// Opens the site that a command was given, and says so where it cannot.
struct SiteAccess {
  private let folder: String
  private let language: MessageLanguage

  init(_ options: SiteOptions) {
    folder = options.folder
    language = options.messages
  }

  func load(day: CalendarDate, drafts: Bool, catalogs: String? = nil) throws -> LoadedSite {
    var loader = SiteLoader(site: folder, asOf: day, includeDrafts: drafts)
    loader.catalogFolder = catalogs
    let bar = ProgressBar()
    loader.progress = bar.report(in: language)
    let outcome = try reportingFailure {
      defer { bar.finish() }
      return try loader.load()
    }
    switch outcome {
    case .loaded(let site): return site
    case .noSite: throw reportNoSite()
    }
  }

  /// Says that the folder holds no site; the status to end with.
  func reportNoSite() -> ExitCode {
    Terminal.printError(
      BilingualText(
        vi: """
          Không có trang nào ở '\(folder)': thiếu tệp content/site.yml.
          Chạy ocop trong thư mục có content/, hoặc thêm --site THƯ-MỤC.

          """,
        en: """
          There is no site in '\(folder)': content/site.yml is missing.
          Run ocop in the folder that holds content/, or add --site FOLDER.

          """)[language])
    return ExitStatus.usage.exitCode
  }

  /// Runs what may fail for the machine's sake, and turns that into a message and an exit status.
  func reportingFailure<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let failure as MachineError {
      Terminal.printError(failure.text(language) + "\n")
      throw ExitStatus.machine.exitCode
    }
  }
}
