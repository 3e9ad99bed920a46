package import OCOPDiagnostics
import OCOPText

/// The problems of a site as a person reads them in a page: grouped by file, each with its line and its remedy.
package struct ProblemList: Sendable {
  private let diagnostics: [Diagnostic]
  private let language: MessageLanguage
  private let hasPages: Bool

  /// - Parameter hasPages: whether there is a sound state that goes on being shown.
  package init(_ diagnostics: [Diagnostic], language: MessageLanguage, hasPages: Bool) {
    self.diagnostics = diagnostics
    self.language = language
    self.hasPages = hasPages
  }

  package var isEmpty: Bool { diagnostics.isEmpty }

  /// HTML without scripts and styles of its own.
  ///
  /// - Parameter line: the text of a line (from 1) of a file.
  package func html(line: (_ file: String, _ number: Int) -> String?) -> String {
    guard !diagnostics.isEmpty else { return "" }
    // Errors stand open; warnings wait until someone looks.
    let open = diagnostics.errorCount > 0 ? " open" : ""
    var html =
      "<details class=\"ocop-problems\" lang=\"\(language.rawValue)\"\(open)><summary>\(HTMLText.escaped(title))</summary>"
    var shown = 0
    for (file, problems) in grouped {
      guard shown < Self.most else { break }
      html += "<h3>\(HTMLText.escaped(file))</h3><ol>"
      for problem in problems.prefix(Self.most - shown) {
        shown += 1
        html += item(problem, line: line(problem.file, problem.span.start.line))
      }
      html += "</ol>"
    }
    if shown < diagnostics.count {
      let rest = diagnostics.count - shown
      html +=
        "<p>"
        + (language == .vi
          ? "… và \(rest) chỗ nữa. Gõ 'ocop check' để xem hết." : "… and \(rest) more: 'ocop check' lists them.")
        + "</p>"
    }
    return html + "</details>"
  }

  private static let most = 100

  /// Files with errors first, in the order of the report.
  private var grouped: [(file: String, problems: [Diagnostic])] {
    var order: [String] = []
    var problems: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics.filter({ $0.severity == .error }) + diagnostics.filter({ $0.severity == .warning }) {
      if problems[diagnostic.file] == nil { order.append(diagnostic.file) }
      problems[diagnostic.file, default: []].append(diagnostic)
    }
    return order.map { ($0, problems[$0] ?? []) }
  }

  private var title: String {
    let errors = diagnostics.errorCount
    let warnings = diagnostics.warningCount
    switch language {
    case .vi:
      return errors > 0
        ? "Có \(errors) lỗi\(warnings > 0 ? " và \(warnings) cảnh báo" : "")"
          + (hasPages ? ": trang đang hiện là bản đúng gần nhất" : "")
        : "Có \(warnings) cảnh báo: trang vẫn xuất được"
    case .en:
      return errors > 0
        ? "\(errors) \(errors == 1 ? "error" : "errors")\(warnings > 0 ? " and \(warnings) warnings" : "")"
          + (hasPages ? ": the page shows the last sound state" : "")
        : "\(warnings) \(warnings == 1 ? "warning" : "warnings"): the site can be published"
    }
  }

  private func item(_ problem: Diagnostic, line: String?) -> String {
    let place = language == .vi ? "Dòng \(problem.span.start.line)" : "Line \(problem.span.start.line)"
    var html =
      "<li class=\"ocop-\(problem.severity.rawValue)\"><b>\(place)</b> \(HTMLText.escaped(problem.message[language]))"
    if let line, !line.isEmpty { html += "<pre>\(HTMLText.escaped(clipped(line)))</pre>" }
    if let hint = problem.hint {
      html += "<p>" + (language == .vi ? "Cách sửa: " : "To mend: ") + "\(HTMLText.escaped(hint[language]))</p>"
    }
    return html + "</li>"
  }

  private func clipped(_ line: String) -> String {
    line.count > 160 ? String(line.prefix(160)) + "…" : line
  }
}
