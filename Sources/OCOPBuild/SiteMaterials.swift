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

  /// - Parameter site: the folder that holds `content/`.
  init(_ showcase: Showcase, site: String) throws(MachineError) {
    let (look, documents) = try ParallelMap.both { () throws(MachineError) in
      try Self.theme(of: showcase.site, in: site)
    } _: { () throws(MachineError) in
      try DocumentLibrary(
        showcase, site: site, known: DocumentMemory.read(from: PictureCache.folder(ofSite: site)))
    }
    theme = look.theme
    self.documents = documents
    var locator = SpanLocator(site: site)
    problems = look.problems + locator.diagnostics(documents.findings)
  }

  private static func theme(
    of site: Site, in folder: String
  ) throws(MachineError) -> (theme: (compiled: CompiledTheme, assets: [OutputFile])?, problems: [Diagnostic]) {
    var themes = ThemeLoader(site: folder)
    let loaded = try themes.load(site.theme, languages: site.languages)
    var problems = themes.diagnostics
    let theme = loaded.flatMap { loaded in
      CompiledTheme(loaded.theme, languages: site.languages, diagnostics: &problems).map { ($0, loaded.assets.files) }
    }
    return (theme, problems)
  }
}
