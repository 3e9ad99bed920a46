package import OCOPDiagnostics

/// What a build did, and how long each step took.
package struct BuildReport: Sendable {
  package let publication: PublishReport
  /// Warnings that did not stop it.
  package let diagnostics: [Diagnostic]
  /// Steps in order, in seconds.
  package let timings: [(step: String, seconds: Double)]
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
