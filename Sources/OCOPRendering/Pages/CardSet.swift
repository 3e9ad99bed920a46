import OCOPModel

/// The cards of every entry in one language: made once, shared by all pages that show the entry.
struct CardSet: Sendable {
  let products: [ProductCard]
  let producers: [ProducerCard]
  let certifications: [CertificationCard]
  let fairs: [FairCard]
  let places: [PlaceCard]
  let stories: [StoryCard]

  init(_ edition: Edition) {
    let showcase = edition.showcase
    products = showcase.products.indices.map { ProductCard($0, edition) }
    producers = showcase.producers.indices.map { ProducerCard($0, edition) }
    certifications = showcase.certifications.indices.map { CertificationCard($0, edition) }
    fairs = showcase.fairs.indices.map { FairCard($0, edition) }
    places = showcase.places.indices.map { PlaceCard($0, edition) }
    stories = showcase.stories.indices.map { StoryCard($0, edition) }
  }

  subscript(products indices: some Sequence<Int>) -> [ProductCard] { indices.map { products[$0] } }
  subscript(fairs indices: some Sequence<Int>) -> [FairCard] { indices.map { fairs[$0] } }
  subscript(places indices: some Sequence<Int>) -> [PlaceCard] { indices.map { places[$0] } }
  subscript(stories indices: some Sequence<Int>) -> [StoryCard] { indices.map { stories[$0] } }
}
