/// The last lines of a report: how many problems there are, and of which kinds.
package struct DiagnosticSummary: Sendable {
  private let errors: Int
  private let warnings: Int
  /// By code.
  private let counts: [String: Int]

  package init(_ diagnostics: [Diagnostic], and untold: UntoldWarnings = UntoldWarnings()) {
    errors = diagnostics.errorCount
    warnings = diagnostics.warningCount + untold.count
    counts = diagnostics.reduce(into: untold.counts) { $0[$1.code, default: 0] += 1 }
  }

  package func text(_ language: MessageLanguage) -> String {
    guard errors + warnings > 0 else {
      return language == .vi ? "Không có lỗi nào.\n" : "No problems found.\n"
    }
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var text: String
    switch language {
    case .vi: text = "\(errors) lỗi, \(warnings) cảnh báo:\n"
    case .en:
      text = "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"):\n"
    }
    for (code, count) in kinds { text += "  \(count) × \(code)\n" }
    text +=
      language == .vi
      ? "Gõ 'ocop explain MÃ' để biết vì sao và cách sửa.\n" : "'ocop explain CODE' tells why, and how to mend it.\n"
    return text
  }
}
