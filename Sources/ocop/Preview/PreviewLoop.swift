import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPServe

/// Builds the preview again and again, as its sources change, and tells the open pages.
struct PreviewLoop {
  let site: String
  let builder: SiteBuilder
  let state: PreviewState
  let language: MessageLanguage

  /// Builds once. A build that fails, for whatever reason, leaves what is shown as it was.
  func build() {
    let start = ContinuousClock.now
    let bar = ProgressBar()
    var builder = builder
    builder.progress = bar.report(in: language)
    defer { bar.finish() }
    do {
      let outcome = try builder.build()
      bar.finish()
      switch outcome {
      case .noSite:
        state.refused(panel: machineProblem("content/site.yml"))
      case .refused(let diagnostics):
        state.refused(panel: panel(diagnostics))
        report(
          vi: "\(diagnostics.errorCount) lỗi; trang giữ bản đúng gần nhất",
          en: "\(diagnostics.errorCount) errors; the last sound state stays", since: start)
      case .built(let report):
        let publication = report.publication
        state.published(
          publication.added + publication.changed + publication.removed, panel: panel(report.diagnostics))
        let count = publication.added.count + publication.changed.count + publication.removed.count
        self.report(vi: "\(count) tệp thay đổi", en: "\(count) files changed", since: start)
      }
    } catch let failure as MachineError {
      state.refused(panel: machineProblem(failure.text(language)))
      Terminal.printError(failure.text(language) + "\n")
    } catch {
      state.refused(panel: machineProblem("\(error)"))
      Terminal.printError("\(error)\n")
    }
  }

  /// Watches until the program is ended.
  func run(_ watcher: FolderWatcher) throws(MachineError) {
    while true {
      if !(try watcher.next()).isEmpty { build() }
    }
  }

  private func panel(_ diagnostics: [Diagnostic]) -> String {
    var lines: [String: [String]] = [:]
    return ProblemList(diagnostics, language: language).html { file, number in
      if lines[file] == nil {
        let bytes = FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data()
        lines[file] = String(decoding: bytes, as: UTF8.self).components(separatedBy: .newlines)
      }
      guard let all = lines[file], number <= all.count else { return nil }
      return all[number - 1]
    }
  }

  private func machineProblem(_ text: String) -> String {
    ProblemList(
      [
        Diagnostic(
          code: "machine", severity: .error, file: "ocop", span: .fileStart,
          message: BilingualText(vi: text, en: text))
      ], language: language
    ).html { _, _ in nil }
  }

  private func report(vi: String, en: String, since start: ContinuousClock.Instant) {
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    Terminal.print(BilingualText(vi: "\(vi) (\(milliseconds) ms)\n", en: "\(en) (\(milliseconds) ms)\n")[language])
  }
}
