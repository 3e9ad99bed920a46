import OCOPDiagnostics
import OCOPTemplates

/// Every template of a theme, compiled for one language. A class, since every page asks for it and a copy would touch them all.
final class TemplateSet: Sendable {
  let home: CompiledTemplate<HomePage>
  let product: CompiledTemplate<ProductPage>
  let producer: CompiledTemplate<ProducerPage>
  let certification: CompiledTemplate<CertificationPage>
  let fair: CompiledTemplate<FairPage>
  let catalog: CompiledTemplate<CatalogPage>
  let place: CompiledTemplate<PlacePage>
  let story: CompiledTemplate<StoryPage>
  let page: CompiledTemplate<ContentPage>
  let list: CompiledTemplate<ListPage>
  let facet: CompiledTemplate<FacetPage>
  let search: CompiledTemplate<SearchPage>
  let statistics: CompiledTemplate<PlainPage>
  let redirect: CompiledTemplate<PlainPage>
  let notFound: CompiledTemplate<PlainPage>
  let trace: CompiledTemplate<TracePage>
  let traceSection: CompiledTemplate<TraceSection>

  /// Nil where a template has problems; all of them are in `diagnostics`, whichever template they are in.
  init?(theme: Theme, strings: UIStrings, diagnostics: inout [Diagnostic]) {
    var compiler = TemplateCompiler(theme: theme.templates, strings: strings, assets: theme.assets.addresses)
    let home = compiler.compile("home", for: HomePage.schema)
    let product = compiler.compile("product", for: ProductPage.schema)
    let producer = compiler.compile("producer", for: ProducerPage.schema)
    let certification = compiler.compile("certification", for: CertificationPage.schema)
    let fair = compiler.compile("fair", for: FairPage.schema)
    let catalog = compiler.compile("catalog", for: CatalogPage.schema)
    let place = compiler.compile("place", for: PlacePage.schema)
    let story = compiler.compile("story", for: StoryPage.schema)
    let page = compiler.compile("page", for: ContentPage.schema)
    let list = compiler.compile("list", for: ListPage.schema)
    let facet = compiler.compile("facet", for: FacetPage.schema)
    let search = compiler.compile("search", for: SearchPage.schema)
    let statistics = compiler.compile("statistics", for: PlainPage.schema)
    let redirect = compiler.compile("redirect", for: PlainPage.schema)
    let notFound = compiler.compile("404", for: PlainPage.schema)
    let trace = compiler.compile("trace", for: TracePage.schema)
    let traceSection = compiler.compile("trace-section", for: TraceSection.schema)
    diagnostics += compiler.diagnostics
    guard let home, let product, let producer, let certification, let fair, let catalog, let place, let story, let page,
      let list,
      let facet, let search, let statistics, let redirect, let notFound, let trace, let traceSection
    else { return nil }
    self.home = home
    self.product = product
    self.producer = producer
    self.certification = certification
    self.fair = fair
    self.catalog = catalog
    self.place = place
    self.story = story
    self.page = page
    self.list = list
    self.facet = facet
    self.search = search
    self.statistics = statistics
    self.redirect = redirect
    self.notFound = notFound
    self.trace = trace
    self.traceSection = traceSection
  }
}
