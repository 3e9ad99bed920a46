import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// One list of products: what its members share, and who they are.
final class ProductList: Sendable {
  let facet: Facet
  /// Stable name of the value: "8", "29341", "active", a producer's key.
  let value: String
  /// What the reader calls it.
  let title: String
  /// Indices of products, in alphabetical order.
  let members: [Int]
  private let vietnameseSlug: String
  private let englishSlug: String

  init(facet: Facet, value: String, title: String, members: [Int]) {
    self.facet = facet
    self.value = value
    self.title = title
    self.members = members
    vietnameseSlug = facet.slug(of: value, in: .vietnamese)
    englishSlug = facet == .sector || facet == .province ? facet.slug(of: value, in: .english) : vietnameseSlug
  }

  /// The last part of its address in a language.
  func slug(in language: Language) -> String { language == .vietnamese ? vietnameseSlug : englishSlug }
}

extension BilingualText {
  /// The program's own tables speak Vietnamese and English; every other language gets English.
  func text(in language: Language) -> String {
    self[language.messageLanguage]
  }
}

/// The products of a site in one language's alphabetical order, and by every facet.
struct ProductLists: Sendable {
  let all: [Int]
  /// Lists with at least one member, in the order in which they are offered.
  let lists: [Facet: [ProductList]]
  /// By the facet's position, then by value: every page asks for some, and a facet as a key is hashed by its name.
  private let byValue: [[String: ProductList]]
  /// By product: its place in `all`.
  private let ranks: [Int]

  init(showcase: Showcase, strings: ThemeStrings) {
    let names = showcase.products.map { VietnameseCollation.key($0.name.text(in: strings.language).text) }
    let order = Array(showcase.products.indices).sorted { (names[$0], $0) < (names[$1], $1) }
    all = order
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, product) in order.enumerated() { ranks[product] = rank }
    self.ranks = ranks
    var lists: [Facet: [ProductList]] = [:]
    for facet in Facet.allCases {
      lists[facet] = Self.lists(of: facet, order: order, showcase: showcase, strings: strings)
    }
    self.lists = lists
    byValue = Facet.allCases.map { facet in
      Dictionary((lists[facet] ?? []).map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether lists would be others after an entry has changed: in its name, its place, or what it says of the standing of products.
  func dependOn(_ id: EntryID, as old: Showcase, or new: Showcase) -> Bool {
    switch id.kind {
    case .product:
      let (before, after) = (old.products[id.index], new.products[id.index])
      return before.name != after.name || before.set != after.set || before.location != after.location
        || before.producer != after.producer
    case .producer: return old.producers[id.index].name != new.producers[id.index].name
    case .certification: return true
    case .fair, .place, .story, .page: return false
    }
  }

  func list(_ facet: Facet, _ value: String) -> ProductList? {
    byValue[facet.position][value]
  }

  /// Where a product stands, or would stand, in a list.
  func position(of product: Int, in list: ProductList) -> Int {
    var range = 0..<list.members.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if ranks[list.members[middle]] < ranks[product] {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  private static func lists(
    of facet: Facet, order: [Int], showcase: Showcase, strings: ThemeStrings
  ) -> [ProductList] {
    var members: [String: [Int]] = [:]
    for product in order {
      if let value = value(of: facet, product, in: showcase) { members[value, default: []].append(product) }
    }
    let lists = members.map { value, members in
      ProductList(
        facet: facet, value: value, title: title(of: facet, value, in: showcase, strings), members: members)
    }
    switch facet {
    case .province, .commune, .producer:
      // A key takes longer to make than to compare.
      let keys = lists.map { (VietnameseCollation.key($0.title), $0.value) }
      return lists.indices.sorted { keys[$0] < keys[$1] }.map { lists[$0] }
    case .sector, .set: return lists.sorted { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) }
    case .stars: return lists.sorted { $0.value > $1.value }
    case .status: return lists.sorted { stateOrder($0.value) < stateOrder($1.value) }
    }
  }

  private static func value(of facet: Facet, _ index: Int, in showcase: Showcase) -> String? {
    let product = showcase.products[index]
    switch facet {
    case .sector: return product.set.flatMap { ProductSet.numbered($0) }.map { String($0.sector.number) }
    case .set: return product.set.map { String($0) }
    case .stars: return showcase.standings[index].stars.map { String($0) }
    case .province: return product.location.province
    case .commune: return product.location.commune
    case .producer:
      // A producer's page shows a few of its products; a list of its own is for those that have more.
      guard showcase.productsOfProducer[product.producer].count > ListPaging.size else { return nil }
      return showcase.producers[product.producer].key
    case .status: return showcase.standings[index].state.rawValue
    }
  }

  private static func title(of facet: Facet, _ value: String, in showcase: Showcase, _ strings: ThemeStrings) -> String
  {
    switch facet {
    case .sector: Int(value).flatMap { Sector.numbered($0) }.map { strings($0.name) } ?? value
    case .set: Int(value).flatMap { ProductSet.numbered($0) }.map { strings($0.name) } ?? value
    case .stars: strings("list.stars", ["stars": value], count: Int(value))
    case .province: ProvinceDirectory.province(code: value).map { strings($0.writtenName) } ?? value
    case .commune: CommuneDirectory.commune(code: value).map { $0.title(in: strings.language) } ?? value
    case .producer:
      showcase.find(.producer, value).map { showcase.producers[$0.index].name.text(in: strings.language).text } ?? value
    case .status: strings("status.\(value)")
    }
  }

  private static func stateOrder(_ value: String) -> Int {
    RecognitionState.allCases.firstIndex { $0.rawValue == value } ?? RecognitionState.allCases.count
  }
}
