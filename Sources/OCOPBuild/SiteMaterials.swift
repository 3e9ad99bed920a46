import OCOPContent
import OCOPDiagnostics
import OCOPModel
import OCOPRendering

/// What a site is made of beside its content, and what is wrong with it: the theme, and the papers that entries link to. A check and a
/// build look at the same.
struct SiteMaterials {
  /// Compiled, and its assets; nil where it has problems.
  let theme: (compiled: CompiledTheme, assets: [OutputFile])?
  let documents: DocumentLibrary
  let problems: [Diagnostic]

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - locator: finds the lines of problems with papers.
  init(_ showcase: Showcase, site: String, locator: inout SpanLocator) throws(MachineError) {
    let languages = showcase.site.languages
    var themes = ThemeLoader(site: site)
    let loaded = try themes.load(showcase.site.theme, languages: languages)
    documents = try DocumentLibrary(showcase, site: site)
    var problems = themes.diagnostics + locator.diagnostics(documents.findings)
    theme = loaded.flatMap { loaded in
      CompiledTheme(loaded.theme, languages: languages, diagnostics: &problems).map { ($0, loaded.assets.files) }
    }
    self.problems = problems
  }
}
