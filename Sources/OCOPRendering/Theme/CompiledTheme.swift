package import OCOPDiagnostics
package import OCOPModel
import OCOPTemplates

/// A theme ready to render: its templates compiled, and its words, for every language of a site.
package struct CompiledTheme: Sendable {
  package let languages: [Language]
  let templates: [TemplateSet]
  let strings: [ThemeStrings]
  let assets: AssetCatalog

  /// Nil where the theme has problems; they are appended to `diagnostics`.
  package init?(_ theme: Theme, languages: [Language], diagnostics: inout [Diagnostic]) {
    var strings: [ThemeStrings] = []
    var templates: [TemplateSet] = []
    for language in languages {
      guard let words = theme.strings[language] ?? theme.strings[.english] ?? theme.strings[.vietnamese] else {
        diagnostics.append(Self.noWords(theme, language))
        continue
      }
      let ofLanguage = ThemeStrings(language: language, strings: words)
      let problems = ofLanguage.problems()
      diagnostics += problems
      guard let set = TemplateSet(theme: theme, strings: words, diagnostics: &diagnostics), problems.isEmpty else {
        continue
      }
      templates.append(set)
      strings.append(ofLanguage)
    }
    guard !strings.isEmpty, strings.count == languages.count else { return nil }
    self.languages = languages
    self.templates = templates
    self.strings = strings
    assets = theme.assets
  }

  private static func noWords(_ theme: Theme, _ language: Language) -> Diagnostic {
    Diagnostic(
      code: TemplateProblem.Code.unknownString.rawValue, severity: .error, file: theme.templates.folder,
      span: .fileStart,
      message: BilingualText(
        vi: "Giao diện '\(theme.name)' không có chuỗi nào cho ngôn ngữ '\(language.code)'",
        en: "Theme '\(theme.name)' has no words for language '\(language.code)'"))
  }
}
