import OCOPModel

/// The cards of every entry in one language: made once, shared by all pages that show the entry.
struct CardSet: Sendable {
  private(set) var products: [ProductCard]
  private(set) var producers: [ProducerCard]
  private(set) var certifications: [CertificationCard]
  private(set) var fairs: [FairCard]
  private(set) var places: [PlaceCard]
  private(set) var stories: [StoryCard]

  init(_ edition: Edition) {
    let showcase = edition.showcase
    products = showcase.products.indices.map { ProductCard($0, edition) }
    producers = showcase.producers.indices.map { ProducerCard($0, edition) }
    certifications = showcase.certifications.indices.map { CertificationCard($0, edition) }
    fairs = showcase.fairs.indices.map { FairCard($0, edition) }
    places = showcase.places.indices.map { PlaceCard($0, edition) }
    stories = showcase.stories.indices.map { StoryCard($0, edition) }
  }

  /// The same with the card of one entry made anew, and those that name it.
  func replacing(_ id: EntryID, _ edition: Edition) -> CardSet {
    var cards = self
    switch id.kind {
    case .product: cards.products[id.index] = ProductCard(id.index, edition)
    case .producer:
      cards.producers[id.index] = ProducerCard(id.index, edition)
      for product in edition.showcase.productsOfProducer[id.index] {
        cards.products[product] = ProductCard(product, edition)
      }
    case .certification: cards.certifications[id.index] = CertificationCard(id.index, edition)
    case .fair: cards.fairs[id.index] = FairCard(id.index, edition)
    case .place: cards.places[id.index] = PlaceCard(id.index, edition)
    case .story: cards.stories[id.index] = StoryCard(id.index, edition)
    case .page: break
    }
    return cards
  }

  subscript(products indices: some Sequence<Int>) -> [ProductCard] { indices.map { products[$0] } }
  subscript(fairs indices: some Sequence<Int>) -> [FairCard] { indices.map { fairs[$0] } }
  subscript(places indices: some Sequence<Int>) -> [PlaceCard] { indices.map { places[$0] } }
  subscript(stories indices: some Sequence<Int>) -> [StoryCard] { indices.map { stories[$0] } }
}
