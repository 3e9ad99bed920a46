package import OCOPModel
import OCOPTemplates

/// Renders every page of a site. Made once a build; after that a pure function from page to bytes, to be called from as many
/// threads as there are.
///
/// ```swift
/// guard let theme = CompiledTheme(theme, languages: showcase.site.languages, diagnostics: &problems) else { … }
/// let renderer = SiteRenderer(showcase, theme, theme.languages.map { LanguageSite(showcase, in: $0, theme: theme, media: media) })
/// for page in renderer.pages { write(renderer.render(page), to: page.file) }
/// ```
package struct SiteRenderer: Sendable {
  /// What there is to render, in a fixed order.
  package let pages: [SitePage]
  package let showcase: Showcase
  let sites: [LanguageSite]
  let templates: [TemplateSet]
  private let addresses: SiteAddresses
  private let symbols = SharedSymbols()

  /// - Parameter sites: in each language of the theme, in their order.
  package init(_ showcase: Showcase, _ theme: CompiledTheme, _ sites: [LanguageSite]) {
    self.showcase = showcase
    self.sites = sites
    templates = theme.templates
    addresses = SiteAddresses(site: showcase.site)
    pages = PagePlan(sites, showcase: showcase).pages
  }

  private init(_ showcase: Showcase, _ sites: [LanguageSite], like old: SiteRenderer) {
    self.showcase = showcase
    self.sites = sites
    pages = old.pages
    templates = old.templates
    addresses = old.addresses
  }

  /// The renderer of the same site with one entry written anew, fit for the pages of that entry: other pages, and which there are,
  /// are as they were. Cost: about a twentieth of a new renderer's, unless lists change.
  package func replacing(_ id: EntryID, with entry: any Entry) -> SiteRenderer {
    let showcase = showcase.replacing(id, with: entry)
    let links = LinkResolver(showcase, catalogs: sites.first?.edition.media.catalogAddresses ?? [])
    return SiteRenderer(
      showcase, sites.map { LanguageSite($0, showcase: showcase, changed: id, links: links) }, like: self)
  }

  /// The pages of one entry: its own in every language, what its codes lead to, and the catalogs of a fair.
  package func pages(of id: EntryID) -> [SitePage] {
    let own = sites.map { site in
      SitePage(
        path: site.addresses.permalinks.entry(id.kind, key: showcase.entry(id).key, site.language),
        .entry(id, site.language))
    }
    switch id.kind {
    case .product:
      let addresses = showcase.traceAddresses.addresses.enumerated().filter { $0.element.product == id.index }
      return own + addresses.map { SitePage(path: "/" + $1.path + "/", .trace($0)) }
    case .fair:
      return own
        + sites.map { site in
          SitePage(
            path: site.addresses.permalinks.catalog(ofFair: showcase.fairs[id.index].key, site.language),
            .catalog(fair: id.index, site.language))
        }
    case .producer, .certification, .place, .story, .page: return own
    }
  }

  /// The bytes of a page's file. The same page gives the same bytes, whoever asks and when.
  package func render(_ page: SitePage) -> [UInt8] {
    render(page, PageFragments())
  }

  /// For the pages of one group.
  package func fragments() -> PageFragments { PageFragments(symbols) }

  /// Pages, by their place in `pages`, in groups that share what is dear to make: those of a product or a fair, whose texts and codes
  /// stand on several of them. Largest work first, so that nobody waits for a whole-site list at the end.
  package func groups(of places: [Int]) -> [[Int]] {
    var whole: [[Int]] = []
    var alone: [[Int]] = []
    var products = [[Int]](repeating: [], count: showcase.products.count)
    var fairs = [[Int]](repeating: [], count: showcase.fairs.count)
    for place in places {
      switch pages[place].subject {
      case .entry(let id, _) where id.kind == .product: products[id.index].append(place)
      case .trace(let index): products[showcase.traceAddresses.addresses[index].product].append(place)
      case .entry(let id, _) where id.kind == .fair: fairs[id.index].append(place)
      case .catalog(let fair, _): fairs[fair].append(place)
      case .sitemap, .productsJSON, .productsCSV: whole.append([place])
      default: alone.append([place])
      }
    }
    return whole + fairs.filter { !$0.isEmpty } + alone + products.filter { !$0.isEmpty }
  }

  /// As `render(_:)`, for pages of one group after one another.
  package func render(_ page: SitePage, _ fragments: PageFragments) -> [UInt8] {
    switch page.subject {
    case .home(let language):
      let (site, templates) = at(language)
      return templates.home.render(HomePage(site), root: root(page))
    case .entry(let id, let language):
      return render(id, language, fragments, root: root(page))
    case .entries(let kind, let number, let language):
      let (site, templates) = at(language)
      let view = ListPage(kind, page: number, order: site.order(of: kind), site)
      return templates.list.render(view, root: root(page))
    case .facet(let facet, let language):
      let (site, templates) = at(language)
      return templates.facet.render(FacetPage(facet, site), root: root(page))
    case .facetList(let facet, let value, let number, let language):
      let (site, templates) = at(language)
      guard let list = site.edition.lists.list(facet, value) else { return [] }
      return templates.list.render(ListPage(list, page: number, site), root: root(page))
    case .search, .statistics, .redirect, .notFound:
      return renderPlain(page)
    case .trace(let index):
      return renderTrace(showcase.traceAddresses.addresses[index], fragments, root: root(page))
    case .calendar(let fair, let language):
      return FairCalendar(fair, at(language).site).bytes()
    case .catalog(let fair, let language):
      let (site, templates) = at(language)
      let view = CatalogPage(fair, site, fragments, root: root(page))
      return templates.catalog.render(view, root: root(page))
    case .feed(let language):
      return AtomFeed(at(language).site).bytes()
    case .sitemap(let part):
      return sitemap(part: part)
    case .robots:
      return SiteFiles.robots(addresses)
    case .manifest(let language):
      return SiteFiles.manifest(at(language).site)
    case .productsJSON:
      return ProductData(sites[0]).json()
    case .productsCSV:
      return ProductData(sites[0]).csv()
    }
  }

  private func root(_ page: SitePage) -> String {
    switch page.subject {
    // The page for what was not found appears at any address, so the way to its style sheet cannot be relative.
    case .notFound: addresses.basePath
    // Codes lead to a host of their own, which may know the rest of the site under another path or not at all.
    case .trace where showcase.site.traceBaseURL != showcase.site.baseURL: addresses.baseURL + "/"
    // A code carries no slash at its end, and one step too many upwards is forgiven only at the top of the host.
    case .trace where addresses.basePath != "/": addresses.basePath
    default: SiteAddresses.root(from: page.file)
    }
  }

  func at(_ language: Language) -> (site: LanguageSite, templates: TemplateSet) {
    let index = sites.firstIndex { $0.language == language } ?? 0
    return (sites[index], templates[index])
  }

  private func render(
    _ id: EntryID, _ language: Language, _ fragments: PageFragments, root: String
  ) -> [UInt8] {
    let (site, templates) = at(language)
    return switch id.kind {
    case .product:
      templates.product.render(ProductPage(id.index, site, fragments, root: root), root: root)
    case .producer:
      templates.producer.render(ProducerPage(id.index, site, fragments, root: root), root: root)
    case .certification:
      templates.certification.render(CertificationPage(id.index, site, fragments, root: root), root: root)
    case .fair: templates.fair.render(FairPage(id.index, site, fragments, root: root), root: root)
    case .place: templates.place.render(PlacePage(id.index, site, fragments, root: root), root: root)
    case .story: templates.story.render(StoryPage(id.index, site, fragments, root: root), root: root)
    case .page: templates.page.render(ContentPage(id.index, site, fragments, root: root), root: root)
    }
  }

  private func renderTrace(
    _ address: TraceAddress, _ fragments: PageFragments, root: String
  ) -> [UInt8] {
    let picture = showcase.products[address.product].photos.first
    let sections = sites.indices.map { index in
      let view = TraceSection(address, sites[index], fragments, root: root, isFirst: index == 0)
      return TracePage.Section(
        sites[index].language, picture: view.isFirst ? nil : picture,
        html: templates[index].traceSection.render(view, root: root))
    }
    let view = TracePage(address, sections: sections, sites[0], fragments)
    return templates[0].trace.render(view, root: root)
  }

  private func sitemap(part: Int) -> [UInt8] {
    let listed = pages.indices.filter { pages[$0].isListedForSearchEngines }
    let sitemap = Sitemap(addresses, languages: sites.map(\.language))
    let parts = Sitemap.parts(listed.count)
    if part == 0, parts > 0 { return sitemap.index(parts: parts) }
    let range = part == 0 ? 0..<listed.count : (part - 1) * Sitemap.limit..<min(part * Sitemap.limit, listed.count)
    return sitemap.urls(listed[range].lazy.map { index in (pages[index].path, variants(of: pages[index])) })
  }

  /// The same page in every language.
  private func variants(of page: SitePage) -> [String] {
    sites.count == 1 ? [] : sites.map { site in site.path(of: page.subject) ?? page.path }
  }
}
