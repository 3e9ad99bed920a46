import OCOPDiagnostics

/// Something wrong with a template, still without its place. The files beside this one hold the texts, one problem each.
struct TemplateProblem: Sendable {
  var code: String
  var message: BilingualText
  var hint: BilingualText?

  init(_ code: String, vi: String, en: String, hint: BilingualText? = nil) {
    self.code = code
    message = BilingualText(vi: vi, en: en)
    self.hint = hint
  }

  func diagnostic(in source: TemplateSource, at range: Range<Int>) -> Diagnostic {
    diagnostic(file: source.file, span: source.span(range))
  }

  func diagnostic(file: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(code: code, severity: .error, file: file, span: span, message: message, hint: hint)
  }

  static func suggestion(_ near: String?) -> BilingualText? {
    near.map { .didYouMean($0).uncapitalised }
  }
}
