import OCOPLaw
import OCOPModel
import OCOPTemplates

/// The home page.
final class HomePage: Sendable {
  let frame: PageFrame
  let figures: FiguresView
  let featured: [ProductCard]
  let sectors: [LinkView]
  let stars: [LinkView]
  let places: [LinkView]
  let fairs: [FairCard]
  let stories: [StoryCard]
  let producers: [ProducerCard]
  let charts: [ChartView]
  let allProducts: LinkView?
  let allFairs: LinkView?
  let allStories: LinkView?
  let allProducers: LinkView?

  init(_ site: LanguageSite) {
    let showcase = site.showcase
    let lists = site.edition.lists.lists
    figures = FiguresView(site)
    featured = site.cards[products: Self.featured(showcase)]
    sectors = (lists[.sector] ?? []).map { site.edition.link(to: $0) }
    stars = (lists[.stars] ?? []).map { site.edition.link(to: $0) }
    let communes = lists[.commune] ?? []
    places = communes.sorted { ($1.members.count, $0.value) < ($0.members.count, $1.value) }.prefix(12).map {
      site.edition.link(to: $0)
    }
    fairs = site.cards[fairs: Self.fairs(showcase).prefix(3)]
    stories = site.cards[stories: EntryOrder.stories(showcase).prefix(3)]
    producers = showcase.producers.indices.sorted {
      (showcase.productsOfProducer[$1].count, $0) < (showcase.productsOfProducer[$0].count, $1)
    }.prefix(6).map { site.cards.producers[$0] }
    /// The list of a kind, where it holds more than is shown.
    func all(_ kind: EntryKind, but shown: Int) -> LinkView? {
      let count = showcase.count(of: kind)
      guard count > shown else { return nil }
      let words = site.strings("home.all-\(kind.rawValue)", ["count": site.strings.number(count)], count: count)
      return LinkView(words, url: site.addresses.permalinks.list(kind, site.language), count: count)
    }
    allProducts = all(.product, but: featured.count)
    allFairs = all(.fair, but: fairs.count)
    allStories = all(.story, but: stories.count)
    allProducers = all(.producer, but: producers.count)
    let statistics = StatisticsCharts(site)
    charts = [statistics.stars, statistics.map].compactMap { $0 }

    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "home", title: site.site.title.text, description: site.site.tagline?.text, path: { permalinks.home($0) },
        part: nil)
    ) { json in
      StructuredData.website(site, &json)
    }
  }

  /// Those with a photo first, then most stars, then the latest decision; a second product of a producer only where too few
  /// have a first.
  private static func featured(_ showcase: Showcase) -> [Int] {
    var seen: [Int: Int] = [:]
    func rank(_ index: Int) -> (Int, Int, Int, Int) {
      let standing = showcase.standings[index]
      let issued = standing.recognition?.issued.daysSinceEpoch ?? 0
      return (showcase.products[index].photos.isEmpty ? 1 : 0, -(standing.stars ?? 0), -issued, index)
    }
    let inForce = showcase.products.indices.filter { showcase.standings[$0].stars != nil }
    let candidates = inForce.isEmpty ? Array(showcase.products.indices) : inForce
    let ranked = candidates.map { (rank: rank($0), index: $0) }.sorted { $0.rank < $1.rank }.map(\.index)
    let turns = ranked.enumerated().map { place, index in
      let producer = showcase.products[index].producer
      seen[producer, default: 0] += 1
      return (turn: seen[producer] ?? 1, place: place, index: index)
    }
    return turns.sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }.prefix(8).map(\.index)
  }

  /// Running and coming fairs; where there are none, the last ones.
  private static func fairs(_ showcase: Showcase) -> [Int] {
    let all = EntryOrder.fairs(showcase)
    let coming = all.filter { showcase.fairs[$0].end >= showcase.asOf }
    return coming.isEmpty ? all : coming
  }

  static let schema: ViewSchema<HomePage> = ViewSchema("HomePage", "The home page.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("figures", "The site in figures.", { FiguresView.schema }) { $0.figures }
    fields.list(
      "featured", "Eight products to begin with: most stars, each of another producer while there are such.",
      { ProductCard.schema }
    ) {
      $0.featured
    }
    fields.list("sectors", "The sectors that have products.", { LinkView.schema }) { $0.sectors }
    fields.list("stars", "The lists by stars.", { LinkView.schema }) { $0.stars }
    fields.list("communes", "The twelve communes with the most products.", { LinkView.schema }) { $0.places }
    fields.list("fairs", "Up to three fairs: those that run or come, else the last.", { FairCard.schema }) { $0.fairs }
    fields.list("stories", "The three latest stories.", { StoryCard.schema }) { $0.stories }
    fields.list("producers", "The six producers with the most products.", { ProducerCard.schema }) { $0.producers }
    fields.list("charts", "Two pictures of the figures.", { ChartView.schema }) { $0.charts }
    fields.view("allProducts", "The list of all products, where there are more.", { LinkView.schema }) {
      $0.allProducts
    }
    fields.view("allFairs", "The list of all fairs, where there are more.", { LinkView.schema }) { $0.allFairs }
    fields.view("allStories", "The list of all stories, where there are more.", { LinkView.schema }) { $0.allStories }
    fields.view("allProducers", "The list of all producers, where there are more.", { LinkView.schema }) {
      $0.allProducers
    }
  }
}

/// The site in figures.
final class FiguresView: Sendable {
  let products: Int
  let inForce: Int
  let producers: Int
  let communes: Int
  let fairs: Int
  let fiveStars: Int
  let asOf: DateView
  let inForceOf: String

  init(_ site: LanguageSite) {
    let showcase = site.showcase
    products = showcase.products.count
    inForce = showcase.standings.count { $0.state.isInForce }
    producers = showcase.producers.count
    communes = site.edition.lists.lists[.commune]?.count ?? 0
    fairs = showcase.fairs.count
    fiveStars = showcase.standings.count { $0.stars == 5 }
    asOf = DateView(showcase.asOf, site.strings)
    inForceOf = site.strings("figures.in-force-of", ["products": site.strings.number(products)], count: products)
  }

  static let schema: ViewSchema<FiguresView> = ViewSchema("Figures", "The site in figures.") { fields in
    fields.number("products", "Products.") { $0.products }
    fields.number("inForce", "Products with a recognition in force.") { $0.inForce }
    fields.flag("hasInForce", "Whether there is one.") { $0.inForce > 0 }
    fields.text("inForceOf", "Of how many products these are, in words: of 35 products.") { $0.inForceOf }
    fields.number("producers", "Producers.") { $0.producers }
    fields.flag("hasProducers", "Whether there is one.") { $0.producers > 0 }
    fields.number("communes", "Communes with products.") { $0.communes }
    fields.flag("hasCommunes", "Whether there is one.") { $0.communes > 0 }
    fields.number("fairs", "Fairs.") { $0.fairs }
    fields.number("fiveStars", "Products with five stars in force.") { $0.fiveStars }
    fields.flag("hasFiveStars", "Whether there is one.") { $0.fiveStars > 0 }
    fields.view(
      "asOf", "The day for which they speak. Other views have no such day: their pages change when a state does.",
      { DateView.schema }
    ) { $0.asOf }
  }
}
