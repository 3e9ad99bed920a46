import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPTestSupport

extension TestSite {
  /// What is said by some rules, each as `path:line:column message → hint`, in Vietnamese; the path without `content/`.
  func messages(of rules: Set<String>? = nil, asOf day: String = "2026-06-01") throws -> [String] {
    guard let day = CalendarDate(iso: day) else { return [] }
    return try (load(asOf: day)?.diagnostics ?? []).filter { rules?.contains($0.code) ?? true }.map { problem in
      "\(problem.file.dropFirst("content/".count)):\(problem.span.start.line):\(problem.span.start.column) "
        + problem.message.vi + (problem.hint.map { " → \($0.vi)" } ?? "")
    }
  }

  /// The codes of all problems, each once, in the order of the alphabet.
  func codes(asOf day: String = "2026-06-01") throws -> [String] {
    guard let day = CalendarDate(iso: day) else { return [] }
    return Set(try (load(asOf: day)?.diagnostics ?? []).map(\.code)).sorted()
  }
}
