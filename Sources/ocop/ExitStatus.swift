import ArgumentParser

/// How a command ended, for scripts.
enum ExitStatus: Int32 {
  case fine = 0
  /// The content has errors; with `--strict`, warnings too.
  case contentProblems = 1
  /// Wrong usage, or no site there.
  case usage = 2
  /// The machine failed: disk full, no permission …
  case machine = 3

  var exitCode: ExitCode { ExitCode(rawValue) }
}
