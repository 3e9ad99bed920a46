package import OCOPLaw

/// Everything a site says, resolved and sorted: entries by key, references as indices, and what follows from them.
///
/// A showcase holds only entries whose required facts could be read; the problems of the others have been reported. It
/// does not change, and does not depend on the order in which files were read.
package final class Showcase: Sendable {
  package let site: Site
  package let products: [Product]
  package let producers: [Producer]
  package let certifications: [Certification]
  package let fairs: [Fair]
  package let places: [Place]
  package let stories: [Story]
  package let pages: [Page]
  package let ledger: Ledger
  /// The day for which it speaks.
  package let asOf: CalendarDate

  /// By product.
  package let histories: [RecognitionHistory]
  package let standings: [Standing]
  /// By product: certificates of other schemes that cover it, directly or through its producer; those that are issued on a later day
  /// say nothing of it yet.
  package let otherCertificates: [[Int]]
  /// By product: the latest day up to `asOf` on which a certificate of another scheme began, ended or was withdrawn for it.
  private let paperTurns: [CalendarDate?]
  package let fairsOfProduct: [[Int]]
  package let placesOfProduct: [[Int]]
  package let storiesOfProduct: [[Int]]
  /// By producer.
  package let productsOfProducer: [[Int]]
  package let fairsOfProducer: [[Int]]
  package let storiesOfProducer: [[Int]]
  package let storiesOfFair: [[Int]]
  package let traceAddresses: TraceAddressBook

  /// By kind and key.
  package let indices: [EntryKind: [String: Int]]

  /// - Parameters: entries in key order; indices inside them refer to these arrays.
  package init(
    site: Site, products: [Product], producers: [Producer], certifications: [Certification], fairs: [Fair],
    places: [Place], stories: [Story], pages: [Page], ledger: Ledger, asOf: CalendarDate
  ) {
    self.site = site
    self.products = products
    self.producers = producers
    self.certifications = certifications
    self.fairs = fairs
    self.places = places
    self.stories = stories
    self.pages = pages
    self.ledger = ledger
    self.asOf = asOf

    histories = Self.histories(products: products, certifications: certifications)
    standings = histories.map { $0.standing(on: asOf) }

    var productsOfProducer = [[Int]](repeating: [], count: producers.count)
    for (index, product) in products.enumerated() { productsOfProducer[product.producer].append(index) }
    self.productsOfProducer = productsOfProducer

    var otherCertificates = [[Int]](repeating: [], count: products.count)
    var paperTurns = [CalendarDate?](repeating: nil, count: products.count)
    for (index, certification) in certifications.enumerated()
    where !certification.isRecognition && certification.isIssued(on: asOf) {
      for product in certification.namedProducts(productsOfProducer) {
        let turn = certification.lastTurn(forProduct: product, by: asOf)
        paperTurns[product] = paperTurns[product].map { max($0, turn) } ?? turn
        if !certification.isWithdrawn(fromProduct: product, on: asOf) { otherCertificates[product].append(index) }
      }
    }
    self.otherCertificates = otherCertificates
    self.paperTurns = paperTurns

    fairsOfProduct = Self.invert(fairs.map { $0.booths.flatMap(\.products) }, count: products.count)
    fairsOfProducer = Self.invert(fairs.map { $0.booths.compactMap(\.producer) }, count: producers.count)
    placesOfProduct = Self.invert(places.map(\.products), count: products.count)
    storiesOfProduct = Self.invert(stories.map(\.products), count: products.count)
    storiesOfProducer = Self.invert(stories.map(\.producers), count: producers.count)
    storiesOfFair = Self.invert(stories.map(\.fairs), count: fairs.count)
    traceAddresses = TraceAddressBook(products: products, ledger: ledger)

    indices = [
      .product: Self.index(products), .producer: Self.index(producers), .certification: Self.index(certifications),
      .fair: Self.index(fairs), .place: Self.index(places), .story: Self.index(stories), .page: Self.index(pages),
    ]
  }

  /// The same with one entry written anew under its old key. What follows from the entries is worked out again: about 3 µs a
  /// product.
  package func replacing(_ id: EntryID, with entry: any Entry) -> Showcase {
    func replaced<E: Entry>(_ entries: [E]) -> [E] {
      guard let entry = entry as? E else { return entries }
      var entries = entries
      entries[id.index] = entry
      return entries
    }
    return Showcase(
      site: site, products: replaced(products), producers: replaced(producers),
      certifications: replaced(certifications), fairs: replaced(fairs), places: replaced(places),
      stories: replaced(stories), pages: replaced(pages), ledger: ledger, asOf: asOf)
  }

  /// The day for which a page may state how a product stands, where the page says a day at all: the first of the month of `asOf`,
  /// or the day of the last change since, of its recognition, its other certificates or one of its lots. All that the page states
  /// holds from then to `asOf`, and the page need not change every night.
  package func statedDay(ofProduct index: Int) -> CalendarDate {
    let month = asOf.adding(days: 1 - asOf.day)
    let turns =
      [histories[index].unchangedSince(asOf), paperTurns[index]] + products[index].lots.map { $0.lastTurn(by: asOf) }
    return turns.reduce(month) { latest, turn in turn.map { max(latest, $0) } ?? latest }
  }

  /// The decision behind the stars of a product that stands so; nil where no stars may be shown.
  package func decision(behind standing: Standing) -> Certification? {
    standing.recognitionInForce.map { certifications[$0.certification] }
  }

  /// The entry of that key; former keys of products are not looked at.
  package func find(_ kind: EntryKind, _ key: String) -> EntryID? {
    indices[kind]?[key].map { EntryID(kind, $0) }
  }

  /// The entry to which a path in the content belongs by its name, "content/products/x/lots/L1.md"; whether a file is there or is
  /// read, it does not ask.
  package func find(path: String) -> EntryID? {
    EntryKind.entry(ofPath: path).flatMap { find($0.kind, $0.key) }
  }

  /// The entry one of whose files this is, or whose translation it would be, "content/products/x/index.en.md": where that holds no text,
  /// the entry has its page in that language all the same.
  package func find(file: String) -> EntryID? {
    guard let id = find(path: file) else { return nil }
    let entry = entry(id)
    let stem = "content/\(id.kind.folder)/\(entry.key)"
    let isTranslation = site.languages.contains { language in
      file == "\(stem)/index.\(language.code).md" || file == "\(stem).\(language.code).md"
    }
    return entry.file == file || isTranslation ? id : nil
  }

  package func entry(_ id: EntryID) -> any Entry {
    switch id.kind {
    case .product: products[id.index]
    case .producer: producers[id.index]
    case .certification: certifications[id.index]
    case .fair: fairs[id.index]
    case .place: places[id.index]
    case .story: stories[id.index]
    case .page: pages[id.index]
    }
  }

  /// As `entry(_:).key`, without the entry, most kinds of which are large values.
  package func key(of id: EntryID) -> String {
    switch id.kind {
    case .product: products[id.index].key
    case .producer: producers[id.index].key
    case .certification: certifications[id.index].key
    case .fair: fairs[id.index].key
    case .place: places[id.index].key
    case .story: stories[id.index].key
    case .page: pages[id.index].key
    }
  }

  /// Every entry, by kind and then by key.
  package var allEntries: [EntryID] {
    EntryKind.allCases.flatMap { kind in (0..<count(of: kind)).map { EntryID(kind, $0) } }
  }

  package func count(of kind: EntryKind) -> Int {
    switch kind {
    case .product: products.count
    case .producer: producers.count
    case .certification: certifications.count
    case .fair: fairs.count
    case .place: places.count
    case .story: stories.count
    case .page: pages.count
    }
  }

  private static func index(_ entries: [some Entry]) -> [String: Int] {
    Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Turns "which targets does each source name" into "which sources name each target", in source order, each once.
  private static func invert(_ targets: [[Int]], count: Int) -> [[Int]] {
    var sources = [[Int]](repeating: [], count: count)
    for (source, named) in targets.enumerated() {
      for target in named where sources[target].last != source { sources[target].append(source) }
    }
    return sources
  }

  private static func histories(products: [Product], certifications: [Certification]) -> [RecognitionHistory] {
    var recognitions = [[Recognition]](repeating: [], count: products.count)
    var proposals = [[PotentialFive]](repeating: [], count: products.count)
    for (index, certification) in certifications.enumerated() where certification.isRecognition {
      for (position, result) in certification.results.enumerated() {
        if let stars = result.stars, Authority.awardedStars.contains(stars) {
          recognitions[result.product].append(
            Recognition(
              certification: index, result: position, stars: stars,
              kind: certification.kind(of: result), issued: certification.issued,
              lastDay: Validity.lastDay(issued: certification.issued),
              revocation: certification.revocations.first { $0.product == result.product }))
        }
        if result.isPotential {
          proposals[result.product].append(
            PotentialFive(certification: index, result: position, proposed: certification.issued))
        }
      }
    }
    return zip(recognitions, proposals).map { RecognitionHistory(recognitions: $0, proposals: $1) }
  }
}
