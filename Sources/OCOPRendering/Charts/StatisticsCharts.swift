import OCOPLaw
import OCOPModel

/// The pictures of the statistics page, each only where there is something to show.
struct StatisticsCharts {
  let stars: ChartView?
  let sectors: ChartView?
  let places: ChartView?
  let years: ChartView?
  let producers: ChartView?
  let expiry: ChartView?
  let map: ChartView?

  init(_ site: LanguageSite) {
    let lists = site.edition.lists.lists
    func rows(_ facet: Facet) -> [ChartRow] {
      (lists[facet] ?? []).map { list in
        ChartRow(label: list.title, count: list.members.count, url: site.addresses.list(list, site.language))
      }
    }
    stars = Self.bars("stars", rows(.stars), site)
    sectors = Self.bars("sectors", rows(.sector), site)
    let provinces = rows(.province)
    let places = (provinces.count > 1 ? provinces : rows(.commune)).sorted {
      ($1.count, $0.label) < ($0.count, $1.label)
    }
    self.places = Self.bars("places", Array(places.prefix(15)), site)
    years = Self.columns("years", Self.years(site.showcase), site)
    producers = Self.bars("producers", Self.producerKinds(site), site)
    expiry = Self.columns("expiry", Self.quarters(site.showcase), site)
    map = ProductMap(site)?.chart(site)
  }

  var all: [ChartView] { [stars, sectors, map, places, years, producers, expiry].compactMap { $0 } }

  /// Recognitions by the year of their decision, the last eight years.
  private static func years(_ showcase: Showcase) -> [ChartRow] {
    var counts: [Int: Int] = [:]
    for recognition in showcase.histories.lazy.flatMap(\.recognitions) where recognition.issued <= showcase.asOf {
      counts[recognition.issued.year, default: 0] += 1
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (max(first, last - 7)...last).map { ChartRow(label: String($0), count: counts[$0] ?? 0) }
  }

  /// Recognitions in force by the quarter in which they end: this one and the twelve after it, since they hold for 36 months.
  private static func quarters(_ showcase: Showcase) -> [ChartRow] {
    func quarter(_ date: CalendarDate) -> Int { date.year * 4 + (date.month - 1) / 3 }
    let now = quarter(showcase.asOf)
    var counts: [Int: Int] = [:]
    for standing in showcase.standings where standing.state.isInForce {
      if let last = standing.heldUntil { counts[quarter(last), default: 0] += 1 }
    }
    guard !counts.isEmpty else { return [] }
    return (now...now + 12).map { quarter in
      ChartRow(label: "Q\(quarter % 4 + 1)/\(quarter / 4 % 100)", count: counts[quarter] ?? 0)
    }
  }

  private static func producerKinds(_ site: LanguageSite) -> [ChartRow] {
    var counts: [String: Int] = [:]
    for producer in site.showcase.producers { counts[producer.kindKey, default: 0] += 1 }
    return ProducerKind.all.compactMap { kind in
      counts[kind.key].map { ChartRow(label: site.strings(kind.name), count: $0) }
    }
  }

  private static func bars(_ key: String, _ rows: [ChartRow], _ site: LanguageSite) -> ChartView? {
    guard !rows.isEmpty else { return nil }
    let title = site.strings("chart.\(key)")
    return ChartView(key: key, title: title, svg: SVGChart.bars(rows, title: title, site.strings), rows: rows)
  }

  private static func columns(_ key: String, _ rows: [ChartRow], _ site: LanguageSite) -> ChartView? {
    guard !rows.isEmpty else { return nil }
    let title = site.strings("chart.\(key)")
    return ChartView(key: key, title: title, svg: SVGChart.columns(rows, title: title, site.strings), rows: rows)
  }
}
