import OCOPContent
package import OCOPDiagnostics
import OCOPModel
import OCOPRendering

/// What would stop a build, found without building: the content's problems, and those of the theme and of the papers that entries
/// link to.
package struct SiteCheck {
  /// Sorted for the report.
  package let diagnostics: [Diagnostic]

  /// - Parameter site: the folder that holds `content/`.
  package init(_ loaded: LoadedSite, site: String) throws(MachineError) {
    var diagnostics = loaded.diagnostics
    if let showcase = loaded.showcase {
      let languages = showcase.site.languages
      var themes = ThemeLoader(site: site)
      let theme = try themes.load(showcase.site.theme, languages: languages)
      diagnostics += themes.diagnostics
      if let theme { diagnostics += CompiledTheme.problems(of: theme.theme, languages: languages) }
      var locator = SpanLocator(site: site)
      diagnostics += locator.diagnostics(try DocumentLibrary(showcase, site: site).findings)
    }
    self.diagnostics = diagnostics.sortedForReport()
  }
}
