package import OCOPDiagnostics
import OCOPText

/// Compiles the templates of a theme for one language. Whatever can be wrong with a template is found here and collected in
/// `diagnostics`; a template that compiles cannot fail when it renders.
package struct TemplateCompiler {
  private let theme: ThemeSource
  private let strings: UIStrings
  private let assets: [String: String]
  /// Shared by all templates of the language.
  private let room = SectionRoom()
  private var parsed: [String: ParsedTemplate] = [:]
  private var problems: [Diagnostic] = []

  /// - Parameter assets: the address of each file of the theme ("style.css" → "/assets/style.3f2a91.css"), for
  ///   `{{asset.style.css}}`.
  package init(theme: ThemeSource, strings: UIStrings, assets: [String: String]) {
    self.theme = theme
    self.strings = strings
    self.assets = assets
  }

  /// The problems of all templates compiled so far, each once, though a partial may stand in many templates.
  package var diagnostics: [Diagnostic] { problems.sortedForReport() }

  /// The template `name` for a view, or nil when it has a problem.
  package mutating func compile<View>(_ name: String, for schema: ViewSchema<View>) -> CompiledTemplate<View>? {
    guard let template = parse(name) else {
      let near = NearMiss.suggestion(for: name, among: theme.names)
      problems.append(
        TemplateProblem.missingTemplate(name, near: near).diagnostic(file: theme.folder, span: .fileStart))
      return nil
    }
    // Compilation asks for partials as it meets them; the parser's cache is here.
    var reachable: [String: ParsedTemplate] = [:]
    collect(template, into: &reachable)
    let before = problems.count
    for template in reachable.values { problems += syntaxProblems[template.name] ?? [] }
    var expansion = TemplateExpansion(
      templates: reachable, names: theme.names, strings: strings, assets: assets, view: schema.layout,
      room: room)
    let program = expansion.program(of: template)
    problems += expansion.diagnostics
    return problems.count == before ? CompiledTemplate(program: program) : nil
  }

  private var syntaxProblems: [String: [Diagnostic]] = [:]

  private mutating func parse(_ name: String) -> ParsedTemplate? {
    if let template = parsed[name] { return template }
    guard let source = theme[name] else { return nil }
    var parser = TemplateParser(name: name, source: source)
    let template = parser.parse()
    parsed[name] = template
    syntaxProblems[name] = parser.diagnostics
    return template
  }

  /// The template and every template that it names, however deep.
  private mutating func collect(_ template: ParsedTemplate, into found: inout [String: ParsedTemplate]) {
    guard found[template.name] == nil else { return }
    found[template.name] = template
    for name in template.references {
      if let next = parse(name) { collect(next, into: &found) }
    }
  }
}
