package import OCOPDiagnostics

/// What a build did, and how long each step took.
package struct BuildReport: Sendable {
  package let publication: PublishReport
  /// Warnings that did not stop it.
  package let diagnostics: [Diagnostic]
  /// How many there were; those of a build that had nothing to do are not worked out again.
  package let warningCount: Int
  /// Steps in order, in seconds.
  package let timings: [(step: String, seconds: Double)]
  /// To follow texts that are being written; nil where nothing had to be built.
  package let live: LivePages?

  init(
    publication: PublishReport, diagnostics: [Diagnostic], timings: [(step: String, seconds: Double)], live: LivePages
  ) {
    self.publication = publication
    self.diagnostics = diagnostics
    warningCount = diagnostics.count
    self.timings = timings
    self.live = live
  }

  init(unchanged: UnchangedBuild, timings: [(step: String, seconds: Double)]) {
    publication = PublishReport(added: [], changed: [], removed: [], unchanged: unchanged.files)
    diagnostics = []
    warningCount = unchanged.warnings
    self.timings = timings
    live = nil
  }
}

/// How a build ended.
package enum BuildOutcome: Sendable {
  /// There is no `content/site.yml`.
  case noSite
  /// The content has errors; nothing of the old output has changed.
  case refused([Diagnostic])
  case built(BuildReport)
}

/// Measures the steps of a build for `--timings`; nothing of it reaches the output.
struct StepClock {
  private(set) var timings: [(step: String, seconds: Double)] = []
  private var last = ContinuousClock.now

  mutating func finish(_ step: String) {
    let now = ContinuousClock.now
    timings.append((step, (now - last) / .seconds(1)))
    last = now
  }
}
