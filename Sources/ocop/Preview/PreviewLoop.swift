import Dispatch
import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPServe
import OCOPText
import Synchronization

/// Builds the preview again and again, as its sources change, and tells the open pages.
///
/// An entry that is being written is shown at once, from what the last build knew of all others; the build that checks it and finds
/// all else that follows from it runs beside, and has the last word. One build runs at a time; what is saved meanwhile is in the next.
final class PreviewLoop: Sendable {
  private let site: String
  private let builder: SiteBuilder
  private let state: PreviewState
  private let language: MessageLanguage
  private let builds = DispatchQueue(label: "builds")
  private let progress = Mutex(Progress())

  private struct Progress {
    /// Files that were saved since the running build began to read.
    var waiting: Set<String> = []
    var isBuilding = false
    var live: LivePages?
    /// What stands in the output as it was written ahead of a build, by file.
    var ahead: [String: ContentHash] = [:]
    var panel = ""
  }

  init(site: String, builder: SiteBuilder, state: PreviewState, language: MessageLanguage) {
    self.site = site
    self.builder = builder
    self.state = state
    self.language = language
  }

  /// Watches until the program is ended.
  func run(_ watcher: FolderWatcher) throws(MachineError) {
    while true { changed(try watcher.next()) }
  }

  /// Builds once, and then whatever has been saved meanwhile.
  func start() {
    progress.withLock { $0.isBuilding = true }
    builds.async { self.buildWhileNeeded() }
  }

  private func changed(_ paths: Set<String>) {
    guard !paths.isEmpty else { return }
    let isBuilding = progress.withLock { progress in
      progress.waiting.formUnion(paths)
      return progress.isBuilding
    }
    follow(paths)
    if !isBuilding { start() }
  }

  private func buildWhileNeeded() {
    repeat {
      progress.withLock { $0.waiting = [] }
      build()
    } while progress.withLock { progress in
      progress.isBuilding = !progress.waiting.isEmpty
      return progress.isBuilding
    }
  }

  /// Shows entries that were saved, before they are built.
  private func follow(_ paths: Set<String>) {
    let start = ContinuousClock.now
    let written = progress.withLock { Self.follow(paths, site: site, &$0) }
    guard !written.isEmpty else { return }
    state.published(written, panel: progress.withLock { $0.panel })
    report(vi: "\(written.count) trang theo bài đang viết", en: "\(written.count) pages follow the entry", since: start)
  }

  /// Nobody writes more files than this at a time: a program has changed them, and the build is there sooner with all.
  private static let mostFollowed = 10

  /// - Returns: the files of the output that were written.
  private static func follow(_ paths: Set<String>, site: String, _ progress: inout Progress) -> [String] {
    guard var live = progress.live, max(paths.count, progress.waiting.count) <= mostFollowed else { return [] }
    defer { progress.live = live }
    var files: [String] = []
    for path in paths where path.hasPrefix(site + "/") {
      // A failure here is met again by the build, which tells it.
      guard let written = try? live.follow(String(path.dropFirst(site.count + 1))) else { continue }
      progress.ahead.merge(written) { $1 }
      files += written.keys
    }
    return files
  }

  /// Builds once. A build that fails, for whatever reason, leaves what is shown as it was.
  private func build() {
    let start = ContinuousClock.now
    let bar = ProgressBar()
    var builder = builder
    builder.isLive = true
    builder.progress = bar.report(in: language)
    builder.notice = Terminal.notices(bar, language)
    defer { bar.finish() }
    do {
      let outcome = try builder.build()
      bar.finish()
      switch outcome {
      case .noSite:
        let missing = BilingualText(vi: "Thiếu tệp content/site.yml", en: "content/site.yml is missing")[language]
        refused(machineProblem(missing))
        Terminal.printError(missing + "\n")
      case .refused(let diagnostics):
        refused(panel(diagnostics))
        let count = diagnostics.errorCount
        let shown =
          state.hasPages
          ? BilingualText(vi: "trang giữ bản đúng gần nhất", en: "the last sound state stays")
          : BilingualText(
            vi: "chưa có trang nào để xem, các lỗi ở địa chỉ trên",
            en: "there is no page to show yet, and what is wrong is at the address above")
        report(
          vi: "\(count) lỗi; \(shown.vi)", en: "\(count) \(count == 1 ? "error" : "errors"); \(shown.en)",
          since: start)
      case .built(let report): published(report, since: start)
      }
    } catch let failure as MachineError {
      refused(machineProblem(failure.text(language)))
      Terminal.printError(failure.text(language) + "\n")
    } catch {
      refused(machineProblem("\(error)"))
      Terminal.printError("\(error)\n")
    }
  }

  private func refused(_ panel: String) {
    progress.withLock { $0.panel = panel }
    state.refused(panel: panel)
  }

  private func published(_ report: BuildReport, since start: ContinuousClock.Instant) {
    let publication = report.publication
    let panel = panel(report.diagnostics)
    let changes = publication.added + publication.changed + publication.removed
    let shown = progress.withLock { progress in
      progress.panel = panel
      progress.live = report.live
      // A page that already showed what was built is not loaded again.
      let known = progress.ahead.filter { file, hash in (try? report.live?.holds(file, hash)) == true }
      progress.ahead = [:]
      // What was saved while the build ran is not in it.
      return changes.filter { known[$0] == nil } + Self.follow(progress.waiting, site: site, &progress)
    }
    state.published(shown, panel: panel)
    self.report(vi: "\(changes.count) tệp thay đổi", en: "\(changes.count) files changed", since: start)
  }

  private func panel(_ diagnostics: [Diagnostic]) -> String {
    var lines = SourceLines(site: site)
    return ProblemList(diagnostics, language: language, hasPages: state.hasPages).html { file, number in
      lines.line(number, of: file)
    }
  }

  private func machineProblem(_ text: String) -> String {
    ProblemList(
      [
        Diagnostic(
          code: "machine", severity: .error, file: "ocop", span: .fileStart,
          message: BilingualText(vi: text, en: text))
      ], language: language, hasPages: state.hasPages
    ).html { _, _ in nil }
  }

  private func report(vi: String, en: String, since start: ContinuousClock.Instant) {
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    Terminal.print(BilingualText(vi: "\(vi) (\(milliseconds) ms)\n", en: "\(en) (\(milliseconds) ms)\n")[language])
  }
}
