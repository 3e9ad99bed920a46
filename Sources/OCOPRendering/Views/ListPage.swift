import OCOPModel
import OCOPTemplates

/// A page of a list: products by whatever facet, or entries of another kind.
final class ListPage: Sendable {
  let frame: PageFrame
  let heading: String
  let count: Int
  let countLabel: String
  let facet: LinkView?
  let products: [ProductCard]
  let listed: [ListedProduct]
  let producers: [ProducerCard]
  let certifications: [CertificationCard]
  let fairs: [FairCard]
  let places: [PlaceCard]
  let stories: [StoryCard]
  let pages: [LinkView]
  let facets: [FacetView]
  let pager: PagerView?

  /// A page of the list of a kind.
  init(_ kind: EntryKind, page: Int, order: [Int], _ site: LanguageSite) {
    let shown = order[ListPaging.range(ofPage: page, count: order.count)]
    heading = site.strings("list.\(kind.rawValue)")
    count = order.count
    countLabel = site.strings.number(order.count)
    facet = nil
    listed = kind == .product ? ListedProduct.all(Array(shown), site) : []
    products = listed.map(\.card)
    producers = kind == .producer ? shown.map { site.cards.producers[$0] } : []
    certifications = kind == .certification ? shown.map { site.cards.certifications[$0] } : []
    fairs = kind == .fair ? site.cards[fairs: shown] : []
    places = kind == .place ? site.cards[places: shown] : []
    stories = kind == .story ? site.cards[stories: shown] : []
    pages = kind == .page ? shown.map { site.link(toPage: $0) } : []
    facets = kind == .product && page == 1 ? FacetView.all(site) : []
    let permalinks = site.addresses.permalinks
    let list: (Language) -> String = { permalinks.list(kind, $0) }
    pager = PagerView(page: page, of: ListPaging.pages(order.count), list: list(site.language), site)
    frame = site.listFrame(heading, page: page, list: list, part: kind, trail: [])
  }

  /// A page of the products with one value of a facet.
  init(_ list: ProductList, page: Int, _ site: LanguageSite) {
    heading = list.title
    count = list.members.count
    countLabel = site.strings("products.count", ["count": site.strings.number(count)], count: count)
    let facetLink = LinkView(
      site.strings("facet.\(list.facet.rawValue)"), url: site.addresses.permalinks.facet(list.facet, site.language))
    facet = facetLink
    products = site.cards[products: list.members[ListPaging.range(ofPage: page, count: list.members.count)]]
    // Nothing leads to a letter of these.
    listed = products.map { ListedProduct($0, anchor: nil) }
    producers = []
    certifications = []
    fairs = []
    places = []
    stories = []
    pages = []
    facets = []
    let addresses = site.addresses
    let path: (Language) -> String = { addresses.list(list, $0) }
    pager = PagerView(page: page, of: ListPaging.pages(count), list: path(site.language), site)
    let products = LinkView(site.strings("list.product"), url: addresses.permalinks.list(.product, site.language))
    frame = site.listFrame(heading, page: page, list: path, part: .product, trail: [products, facetLink])
  }

  static let schema: ViewSchema<ListPage> = ViewSchema("ListPage", "A page of a list.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.text("heading", "What the list is of.") { $0.heading }
    fields.number("count", "How many entries the whole list has.") { $0.count }
    fields.text("countLabel", "The same in words.") { $0.countLabel }
    fields.view("facet", "By what products are listed, with the page of all its values.", { LinkView.schema }) {
      $0.facet
    }
    fields.list("products", "The products of this page, in alphabetical order.", { ProductCard.schema }) { $0.products }
    fields.list("listed", "The same, with the ids of letters in the list of all products.", { ListedProduct.schema }) {
      $0.listed
    }
    fields.list("producers", "The producers, in alphabetical order.", { ProducerCard.schema }) { $0.producers }
    fields.list("certifications", "The certificates, the latest first.", { CertificationCard.schema }) {
      $0.certifications
    }
    fields.list(
      "fairs", "The fairs: those that are open, those to come, those that are over, the latest first.",
      { FairCard.schema }
    ) { $0.fairs }
    fields.list("places", "The places, in alphabetical order.", { PlaceCard.schema }) { $0.places }
    fields.list("stories", "The stories, the latest first.", { StoryCard.schema }) { $0.stories }
    fields.list("pages", "The pages, in alphabetical order.", { LinkView.schema }) { $0.pages }
    fields.list("facets", "Ways to narrow the products, on the first page of all products.", { FacetView.schema }) {
      $0.facets
    }
    fields.view("pager", "The way to the other pages, where there are any.", { PagerView.schema }) { $0.pager }
  }
}

/// A property by which products are listed, and the values that occur.
final class FacetView: Sendable {
  let key: String
  let title: String
  let url: String
  let values: [LinkView]
  let hasMore: Bool

  init(_ facet: Facet, _ lists: [ProductList], limit: Int, _ site: LanguageSite) {
    key = facet.rawValue
    title = site.strings("facet.\(facet.rawValue)")
    url = site.addresses.permalinks.facet(facet, site.language)
    let shown =
      lists.count <= limit
      ? lists
      : lists.sorted { ($1.members.count, $0.value) < ($0.members.count, $1.value) }.prefix(limit).map { $0 }
    values = shown.map { site.edition.link(to: $0) }
    hasMore = lists.count > limit
  }

  static func all(_ site: LanguageSite) -> [FacetView] {
    Facet.allCases.compactMap { facet in
      guard let lists = site.edition.lists.lists[facet], !lists.isEmpty else { return nil }
      return FacetView(facet, lists, limit: 12, site)
    }
  }

  static let schema: ViewSchema<FacetView> = ViewSchema("Facet", "A property by which products are listed.") { fields in
    fields.text("key", "sector, set, stars, province, commune, producer or status.") { $0.key }
    fields.text("title", "Its name.") { $0.title }
    fields.url("url", "The page of all its values.") { $0.url }
    fields.list(
      "values", "Its values with their numbers of products; the twelve fullest where there are many.",
      { LinkView.schema }
    ) {
      $0.values
    }
    fields.flag("hasMore", "Whether `values` leaves some out.") { $0.hasMore }
  }
}

/// The way through the pages of a list.
final class PagerView: Sendable {
  let page: String
  let pages: String
  let previous: String?
  let next: String?
  let links: [LinkView]

  /// Nil for a list of one page.
  init?(page: Int, of count: Int, list: String, _ site: LanguageSite) {
    guard count > 1 else { return nil }
    self.page = site.strings.number(page)
    pages = site.strings.number(count)
    func address(_ number: Int) -> String { site.addresses.permalinks.page(number, of: list, site.language) }
    previous = page > 1 ? address(page - 1) : nil
    next = page < count ? address(page + 1) : nil
    let near = Set([1, count] + Array(max(1, page - 2)...min(count, page + 2)))
    links = near.sorted().map { LinkView(site.strings.number($0), url: address($0), isCurrent: $0 == page) }
  }

  static let schema: ViewSchema<PagerView> = ViewSchema("Pager", "The way through the pages of a list.") { fields in
    fields.text("page", "The number of this page.") { $0.page }
    fields.text("pages", "How many there are.") { $0.pages }
    fields.url("previous", "The page before.") { $0.previous }
    fields.url("next", "The page after.") { $0.next }
    fields.list("links", "First, last and near pages, by number.", { LinkView.schema }) { $0.links }
  }
}
