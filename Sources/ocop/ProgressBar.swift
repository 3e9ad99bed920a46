import Foundation

/// How far a long piece of work has come, for a person at a terminal; nothing at all elsewhere, and nothing within the first second.
struct ProgressBar {
  private let total: Int
  private let label: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var done = 0
  private var lastDrawn = ContinuousClock.now

  init(total: Int, label: String) {
    self.total = total
    self.label = label
  }

  mutating func advance() { advance(to: done + 1) }

  mutating func advance(to count: Int) {
    done = count
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    let filled = done * 30 / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    Terminal.printError("\r\(label) \(bar) \(done)/\(total)")
  }

  func finish() {
    if isShown, lastDrawn > start { Terminal.printError("\r\u{1B}[K") }
  }
}
