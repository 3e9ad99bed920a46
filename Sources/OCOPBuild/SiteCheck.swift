import OCOPContent
package import OCOPDiagnostics

/// What would stop a build, found without building: the content's problems, and those of the theme and of the papers that entries
/// link to.
package struct SiteCheck {
  /// Sorted for the report.
  package let diagnostics: [Diagnostic]

  /// - Parameter site: the folder that holds `content/`.
  package init(_ loaded: LoadedSite, site: String) throws(MachineError) {
    var diagnostics = loaded.diagnostics
    if let showcase = loaded.showcase {
      diagnostics += try SiteMaterials(showcase, site: site).problems
    }
    self.diagnostics = diagnostics.sortedForReport()
  }
}
