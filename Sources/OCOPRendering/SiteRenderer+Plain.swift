import OCOPModel
import OCOPTemplates

/// Pages without a subject of their own.
extension SiteRenderer {
  func renderPlain(_ page: SitePage) -> [UInt8] {
    let root = SiteAddresses.root(from: page.file)
    switch page.subject {
    case .search(let language):
      let (site, templates) = at(language)
      let permalinks = site.addresses.permalinks
      let frame = plainFrame("search", site.strings("search"), site, isIndexed: false) { permalinks.search($0) }
      return templates.search.render(SearchPage(frame, site), root: root)
    case .statistics(let language):
      let (site, templates) = at(language)
      let permalinks = site.addresses.permalinks
      let frame = plainFrame("page", site.strings("statistics"), site) { permalinks.statistics($0) }
      return templates.statistics.render(
        PlainPage(frame, site, charts: StatisticsCharts(site).all), root: root)
    case .redirect(let product, _, let language):
      let (site, templates) = at(language)
      let permalinks = site.addresses.permalinks
      let key = showcase.products[product].key
      let card = site.cards.products[product]
      let frame = plainFrame("product", card.name, site, isIndexed: false) {
        permalinks.entry(.product, key: key, $0)
      }
      let target = LinkView(card.name, lang: card.nameLang, url: card.url)
      return templates.redirect.render(PlainPage(frame, site, product: card, target: target), root: root)
    case .notFound:
      let site = sites[0]
      let permalinks = site.addresses.permalinks
      let frame = plainFrame("page", site.strings("not-found"), site, isIndexed: false) { permalinks.home($0) }
      let page = PlainPage(frame, site, translations: sites.dropFirst().map(NotFoundText.init))
      return templates[0].notFound.render(page, root: site.addresses.basePath)
    default: return []
    }
  }

  private func plainFrame(
    _ kind: String, _ title: String, _ site: LanguageSite, isIndexed: Bool = true,
    path: @escaping (Language) -> String
  ) -> PageFrame {
    site.frame(
      LanguageSite.Heading(
        kind: kind, title: title, path: path, part: nil,
        trail: [LinkView(title, url: path(site.language), isCurrent: true)], isIndexed: isIndexed))
  }
}
