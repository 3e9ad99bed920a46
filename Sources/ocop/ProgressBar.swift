import Foundation
import OCOPBuild
import OCOPDiagnostics
import Synchronization

/// How far long work has come, for a person at a terminal: one line that is drawn again and again, and gone at the end. Nothing is
/// drawn in the first second, and nothing at all where nobody watches. News may come from any thread.
final class ProgressBar: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  private struct State {
    var start: ContinuousClock.Instant?
    var drawn: ContinuousClock.Instant?
    var label = ""
    var done = 0
  }

  func show(_ label: String, done: Int, total: Int) {
    guard isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let start = state.start ?? now
      state.start = start
      // Threads may tell their news out of order.
      state.done = label == state.label ? max(done, state.done) : done
      let isDue = state.drawn.map { now - $0 > .milliseconds(100) } ?? true
      guard now - start > .seconds(1), isDue || label != state.label else { return }
      state.label = label
      state.drawn = now
      Terminal.printAsItIs(
        Self.line(label, done: min(state.done, total), total: total, columns: Self.columns), to: STDERR_FILENO)
    }
  }

  /// Wipes the line; what is shown next is the beginning of something new.
  func finish() {
    state.withLock { state in
      if state.drawn != nil { Terminal.printAsItIs("\r\u{1B}[K", to: STDERR_FILENO) }
      state = State()
    }
  }

  /// One line, whatever the width: a longer one would stay behind when it is drawn anew.
  private static func line(_ label: String, done: Int, total: Int, columns: Int) -> String {
    let count = "\(done)/\(total)"
    let width = min(30, columns - label.count - count.count - 3)
    guard width > 3 else { return "\r\u{1B}[K\(count)" }
    let filled = done * width / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\r\u{1B}[K\(label) \(bar) \(count)"
  }

  private static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

extension ProgressBar {
  /// Shows the steps of a build.
  func report(in language: MessageLanguage) -> BuildProgress.Report {
    { [self] progress in
      show(progress.step.name[language], done: progress.done, total: progress.total)
    }
  }
}

extension BuildProgress.Step {
  fileprivate var name: BilingualText {
    switch self {
    case .readingPhotos: BilingualText(vi: "Đọc ảnh", en: "Reading photos")
    case .photos: BilingualText(vi: "Làm ảnh", en: "Making pictures")
    case .pages: BilingualText(vi: "Viết trang", en: "Writing pages")
    }
  }
}
