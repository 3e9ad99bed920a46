package import OCOPDiagnostics

/// What a build did, and how long each step took.
package struct BuildReport: Sendable {
  package let publication: PublishReport
  /// How many warnings of a code are shown after a build that went well. All of them are what a check is for.
  package static let shownOfEachCode = 10

  /// Warnings that did not stop it; after an edit of words those of the edited files.
  package let diagnostics: [Diagnostic]
  /// Those beyond `shownOfEachCode` that `diagnostics` does not have.
  package let untold: UntoldWarnings
  /// How many there are in the whole site; those of files that were not read are as they were.
  package let warningCount: Int
  /// Steps in order, in seconds.
  package let timings: [(step: String, seconds: Double)]
  /// To follow texts that are being written; nil where nothing had to be built.
  package let live: LivePages?

  init(
    publication: PublishReport, diagnostics: [Diagnostic], untold: UntoldWarnings = UntoldWarnings(), warningCount: Int,
    timings: [(step: String, seconds: Double)], live: LivePages? = nil
  ) {
    self.publication = publication
    self.diagnostics = diagnostics
    self.untold = untold
    self.warningCount = warningCount
    self.timings = timings
    self.live = live
  }

  init(unchanged: UnchangedBuild, timings: [(step: String, seconds: Double)]) {
    publication = PublishReport(
      added: [], changed: [], removed: [], deleted: [], edited: [], unchanged: unchanged.files)
    diagnostics = []
    untold = UntoldWarnings()
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
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  /// Since the beginning, in nanoseconds.
  var elapsed: Int { Int((ContinuousClock.now - start) / .nanoseconds(1)) }

  mutating func finish(_ step: String) {
    let now = ContinuousClock.now
    timings.append((step, (now - last) / .seconds(1)))
    last = now
  }
}
