import ArgumentParser
import Glibc

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

  /// Ends the program with what it holds as it is: the system takes the memory of a large site back at once, which would take a
  /// tenth of a second piece by piece.
  func end(holding site: some Any) -> Never {
    withExtendedLifetime(site) { exit(rawValue) }
  }
}
