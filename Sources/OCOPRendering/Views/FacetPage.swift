import OCOPModel
import OCOPTemplates

/// Every value of a facet: all communes with their numbers of products.
final class FacetPage: Sendable {
  let frame: PageFrame
  let facet: FacetView

  init(_ facet: Facet, _ site: LanguageSite) {
    let view = FacetView(facet, site.edition.lists.lists[facet] ?? [], limit: .max, site)
    self.facet = view
    let addresses = site.addresses
    frame = site.frame(
      LanguageSite.Heading(
        kind: "list", title: view.title, path: { addresses.permalinks.facet(facet, $0) }, part: .product,
        trail: [
          LinkView(site.strings("list.product"), url: addresses.permalinks.list(.product, site.language)),
          LinkView(view.title, url: view.url, isCurrent: true),
        ]))
  }

  static let schema: ViewSchema<FacetPage> = ViewSchema(
    "FacetPage", "All values of a property by which products are listed."
  ) { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("facet", "The property with all its values.", { FacetView.schema }) { $0.facet }
  }
}

/// A page without a subject of its own: statistics, "not found", a product's former address.
final class PlainPage: Sendable {
  let frame: PageFrame
  let figures: FiguresView
  let charts: [ChartView]
  let product: ProductCard?
  let target: String?
  let targetName: String?
  let translations: [NotFoundText]

  init(
    _ frame: PageFrame, _ site: LanguageSite, charts: [ChartView] = [], product: ProductCard? = nil,
    target: LinkView? = nil, translations: [NotFoundText] = []
  ) {
    self.frame = frame
    figures = FiguresView(site)
    self.charts = charts
    self.product = product
    self.target = target?.url
    targetName = target?.title
    self.translations = translations
  }

  static let schema: ViewSchema<PlainPage> = ViewSchema(
    "PlainPage", "The pages for statistics, former addresses and what was not found."
  ) { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("figures", "The site in figures.", { FiguresView.schema }) { $0.figures }
    fields.list("charts", "The figures as pictures, on the statistics page.", { ChartView.schema }) { $0.charts }
    fields.view("product", "The product of a former address, for `data-key` and the like.", { ProductCard.schema }) {
      $0.product
    }
    fields.url("target", "Where the product of a former address is now.") { $0.target }
    fields.text("targetName", "That product's name.") { $0.targetName }
    fields.list("translations", "What 404.html says in the site's other languages.", { NotFoundText.schema }) {
      $0.translations
    }
  }
}

/// That a page was not found, in one more language: there is one file for all addresses that are wrong.
final class NotFoundText: Sendable {
  let lang: String
  let title: String
  let lead: String
  let search: LinkView
  let home: LinkView

  init(_ site: LanguageSite) {
    let permalinks = site.addresses.permalinks
    lang = site.language.code
    title = site.strings("not-found")
    lead = site.strings("not-found.lead")
    search = LinkView(site.strings("search"), url: permalinks.search(site.language))
    home = LinkView(site.strings("home"), url: permalinks.home(site.language))
  }

  static let schema: ViewSchema<NotFoundText> = ViewSchema(
    "NotFoundText", "That a page was not found, in one language."
  ) { fields in
    fields.text("lang", "The language.") { $0.lang }
    fields.text("title", "That the page was not found.") { $0.title }
    fields.text("lead", "What to do.") { $0.lead }
    fields.view("search", "The search page in that language.", { LinkView.schema }) { $0.search }
    fields.view("home", "The home page in that language.", { LinkView.schema }) { $0.home }
  }
}
