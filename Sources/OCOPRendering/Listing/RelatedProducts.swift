import OCOPModel

/// What to show below a product: more of its producer, and what others make nearby.
struct RelatedProducts {
  static let limit = 6

  let ofProducer: [Int]
  let nearby: [Int]

  /// Deterministic, and local: neighbours in the alphabetical list of the commune, then of the province, so that an edit of one
  /// product changes few pages of others.
  init(of index: Int, in site: LanguageSite) {
    let showcase = site.showcase
    let product = showcase.products[index]
    ofProducer = Array(
      showcase.productsOfProducer[product.producer].lazy.filter { $0 != index }.prefix(Self.limit))
    var nearby: [Int] = []
    nearby.reserveCapacity(Self.limit)
    let lists = site.edition.lists
    for list in [
      product.location.commune.flatMap { lists.list(.commune, $0) },
      product.location.province.flatMap { lists.list(.province, $0) },
    ] {
      guard let list, nearby.count < Self.limit else { continue }
      for other in Self.ring(list.members, behind: lists.position(of: index, in: list)) {
        guard nearby.count < Self.limit else { break }
        let isNew = !nearby.contains(other)
        if isNew, showcase.products[other].producer != product.producer { nearby.append(other) }
      }
    }
    self.nearby = nearby
  }

  /// The members behind a position, then round to those before it; not all of a long list.
  private static func ring(_ members: [Int], behind position: Int) -> some Sequence<Int> {
    (1..<max(1, min(members.count, 60))).lazy.map { members[(position + $0) % members.count] }
  }
}
