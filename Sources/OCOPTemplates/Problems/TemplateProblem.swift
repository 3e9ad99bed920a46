import OCOPDiagnostics

/// Something wrong with a template, still without its place. The files beside this one hold the texts, one problem each.
package struct TemplateProblem: Sendable {
  /// The rules of themes that templates and their words can break; the handbook tells of each (`RuleCatalog.themes`).
  package enum Code: String, Sendable, CaseIterable {
    case missing = "template-missing"
    case recursion = "template-recursion"
    case syntax = "template-syntax"
    case unknownName = "template-unknown-name"
    case unknownString = "template-unknown-string"
    case wrongTag = "template-wrong-tag"
  }

  var code: Code
  var message: BilingualText
  var hint: BilingualText?

  init(_ code: Code, vi: String, en: String, hint: BilingualText? = nil) {
    self.code = code
    message = BilingualText(vi: vi, en: en)
    self.hint = hint
  }

  func diagnostic(in source: TemplateSource, at range: Range<Int>) -> Diagnostic {
    diagnostic(file: source.file, span: source.span(range))
  }

  func diagnostic(file: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(code: code.rawValue, severity: .error, file: file, span: span, message: message, hint: hint)
  }

  static func suggestion(_ near: String?) -> BilingualText? {
    near.map { .didYouMean($0).uncapitalised }
  }
}
