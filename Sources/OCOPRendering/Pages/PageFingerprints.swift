import OCOPLaw
import OCOPModel
import OCOPTemplates
package import OCOPText

/// The graph of a site's pages, as a hash for each: of the entries that stand on it, of what follows from them on the day, of its
/// template and words. A page whose fingerprint is that of last time has the same bytes as last time.
///
/// What a certificate is worth follows from its entry and the day: the state is in the fingerprint and the day is not, so that a
/// certificate that ends overnight changes the pages that show it and no others. Cards are hashed once and stand for their
/// entries wherever they are shown: a fingerprint costs about a microsecond.
package struct PageFingerprints: Sendable {
  private let renderer: SiteRenderer
  private let entries: EntryFingerprints
  private let products: [ContentHash]
  private let producers: [ContentHash]
  private let certifications: [ContentHash]
  private let fairs: [ContentHash]
  private let places: [ContentHash]
  /// What every page of a language shares: the menu, the words of the theme.
  private let frames: [ContentHash]
  /// Which addresses a text can lead to.
  private let linkTargets: ContentHash
  private let wholeSite: ContentHash
  private let neighbours: PageNeighbours
  private var showcase: Showcase { renderer.showcase }

  package init(_ renderer: SiteRenderer, _ entries: EntryFingerprints) {
    let showcase = renderer.showcase
    let cards = renderer.sites[0].cards
    self.renderer = renderer
    self.entries = entries
    neighbours = PageNeighbours(renderer)
    let certifications = showcase.certifications.indices.map { index in
      var digest = Digest()
      digest.add(entries[EntryID(.certification, index)])
      digest.add(cards.certifications[index].state ?? "")
      digest.add(cards.certifications[index].expires?.iso ?? "")
      let entry = showcase.certifications[index]
      for revocation in entry.revocations { digest.add(revocation.date <= showcase.asOf) }
      // Its card counts the products that are published, and its file names drafts too.
      for product in entry.results.map(\.product) + entry.products { digest.add(showcase.products[product].key) }
      return digest.hash
    }
    self.certifications = certifications
    // A product, who makes it, and the decisions from which its stars follow.
    let products = showcase.products.indices.map { index in
      var digest = Digest()
      digest.add(entries[EntryID(.product, index)])
      digest.add(entries[EntryID(.producer, showcase.products[index].producer)])
      for recognition in showcase.histories[index].recognitions {
        digest.add(certifications[recognition.certification])
        digest.add(recognition.state(on: showcase.asOf).rawValue)
        digest.add(recognition.issued <= showcase.asOf)
      }
      for proposal in showcase.histories[index].proposals { digest.add(certifications[proposal.certification]) }
      digest.add(showcase.standings[index].state.rawValue)
      return digest.hash
    }
    self.products = products
    // A producer, and its products, which it counts and the best of which it shows.
    producers = showcase.producers.indices.map { index in
      var digest = Digest()
      digest.add(entries[EntryID(.producer, index)])
      for product in showcase.productsOfProducer[index] { digest.add(products[product]) }
      return digest.hash
    }
    fairs = showcase.fairs.indices.map { index in
      var digest = Digest()
      digest.add(entries[EntryID(.fair, index)])
      digest.add(cards.fairs[index].isOver)
      digest.add(cards.fairs[index].isRunning)
      return digest.hash
    }
    // A place, and how many products it sells, some of which name it in their own files.
    places = showcase.places.indices.map { index in
      var digest = Digest()
      digest.add(entries[EntryID(.place, index)])
      for product in showcase.places[index].products { digest.add(showcase.products[product].key) }
      return digest.hash
    }
    frames = renderer.sites.map { site in
      var digest = Digest()
      digest.add(entries.common)
      digest.add(site.strings.fingerprint)
      for kind in EntryKind.allCases { digest.add(showcase.count(of: kind) > 0) }
      for (index, page) in showcase.pages.enumerated() where page.menu != nil {
        digest.add(entries[EntryID(.page, index)])
      }
      for address in site.edition.assets.addresses.values.sorted() { digest.add(address) }
      return digest.hash
    }
    var targets = Digest()
    for id in showcase.allEntries {
      let entry = showcase.entry(id)
      targets.add(entry.key)
      for body in entry.body.bodies { targets.add(body.language.code) }
    }
    for address in showcase.traceAddresses.addresses where address.lot != nil {
      targets.add(showcase.traceAddresses.path(product: address.product, lot: address.lot))
    }
    for facet in Facet.allCases {
      for list in renderer.sites[0].edition.lists.lists[facet] ?? [] {
        targets.add(facet.rawValue)
        targets.add(list.value)
      }
    }
    linkTargets = targets.hash
    var whole = Digest()
    whole.add(entries.all)
    whole.add(showcase.asOf.iso)
    wholeSite = whole.hash
  }

  /// The fingerprints of a group of pages, by their places in the renderer's (see `SiteRenderer.groups`); may be called from several
  /// threads.
  package func fingerprints(of group: [Int], _ fragments: PageFragments) -> [ContentHash] {
    var shared = Shared()
    return group.map { fingerprint(of: renderer.pages[$0], fragments, &shared) }
  }

  /// What the pages of a group have in common: the same entry in every language, the same product behind all its codes.
  private struct Shared {
    var entry: (id: EntryID, hash: ContentHash)?
    var trace: (product: Int, hash: ContentHash)?
  }

  private func fingerprint(
    of page: SitePage, _ fragments: PageFragments, _ shared: inout Shared
  ) -> ContentHash {
    var digest = Digest()
    digest.add(page.file)
    for frame in frames { digest.add(frame) }
    for signature in renderer.signatures(of: page.subject) { digest.add(signature) }
    switch page.subject {
    case .home, .search, .statistics, .facet, .feed, .notFound, .redirect, .productsJSON, .productsCSV:
      digest.add(wholeSite)
    case .sitemap: for page in renderer.pages where page.isListedForSearchEngines { digest.add(page.file) }
    case .robots, .manifest: break
    case .calendar(let fair, _): digest.add(fairs[fair])
    case .entry(let id, _): digest.add(entryPage(of: id, fragments, &shared))
    case .catalog(let fair, _):
      digest.add(entryPage(of: EntryID(.fair, fair), fragments, &shared))
    case .entries(.product, page: 1, _): digest.add(wholeSite)
    case .entries(let kind, let number, let language):
      let order = renderer.at(language).site.order(of: kind)
      digest.add(number: order.count)
      for index in order[ListPaging.range(ofPage: number, count: order.count)] {
        digest.add(card(of: EntryID(kind, index)))
      }
    case .facetList(let facet, let value, let number, let language):
      guard let list = renderer.at(language).site.edition.lists.list(facet, value) else { break }
      digest.add(list.title)
      digest.add(number: list.members.count)
      for index in list.members[ListPaging.range(ofPage: number, count: list.members.count)] {
        digest.add(products[index])
      }
    case .trace(let index):
      let address = showcase.traceAddresses.addresses[index]
      digest.add(trace(of: address.product, &shared))
      digest.add(showcase.traceAddresses.path(product: address.product, lot: address.lot))
    }
    return digest.hash
  }

  private func card(of id: EntryID) -> ContentHash {
    switch id.kind {
    case .product: products[id.index]
    case .producer: producers[id.index]
    case .certification: certifications[id.index]
    case .fair: fairs[id.index]
    case .place: places[id.index]
    case .story, .page: entries[id]
    }
  }

  /// What an entry's own page shows, in any language.
  private func entryPage(of id: EntryID, _ fragments: PageFragments, _ shared: inout Shared) -> ContentHash {
    if let known = shared.entry, known.id == id { return known.hash }
    var digest = Digest()
    digest.add(card(of: id))
    addBody(showcase.entry(id).body, to: &digest)
    for other in neighbours.shown(on: id, fragments) { digest.add(card(of: other)) }
    switch id.kind {
    case .product: digest.add(trace(of: id.index, &shared))
    case .producer: addLinks(showcase.producers[id.index].location, to: &digest)
    case .fair:
      let fair = showcase.fairs[id.index]
      addLinks(fair.location, to: &digest)
      // The data code speaks of what the codes of its products say.
      for product in fair.booths.flatMap(\.products) { digest.add(showcase.traceAddresses.path(product: product)) }
      for catalog in renderer.sites[0].edition.media.catalogs[fair.key] ?? [] { digest.add(catalog) }
    case .place: addLinks(showcase.places[id.index].location, to: &digest)
    case .certification, .story, .page: break
    }
    let hash = digest.hash
    shared.entry = (id, hash)
    return hash
  }

  /// What a trace page shows of a product and its lots.
  private func trace(of index: Int, _ shared: inout Shared) -> ContentHash {
    if let known = shared.trace, known.product == index { return known.hash }
    var digest = Digest()
    let product = showcase.products[index]
    digest.add(products[index])
    digest.add(producers[product.producer])
    for certificate in showcase.otherCertificates[index] { digest.add(certifications[certificate]) }
    addLinks(product.location, to: &digest)
    addLinks(showcase.producers[product.producer].location, to: &digest)
    digest.add(showcase.traceAddresses.path(product: index))
    addBody(product.body, to: &digest)
    for lot in product.lots {
      digest.add(lot.expires.map { $0 < showcase.asOf } == true)
      digest.add(lot.isRecalled(on: showcase.asOf))
      addBody(lot.body, to: &digest)
    }
    digest.add(showcase.statedDay(ofProduct: index).iso)
    let hash = digest.hash
    shared.trace = (index, hash)
    return hash
  }

  /// A commune is linked only where it has products.
  private func addLinks(_ location: Location, to digest: inout Digest) {
    let locality = renderer.sites[0].edition.localities[location]
    digest.add(locality?.communeURL != nil)
    digest.add(locality?.provinceURL != nil)
  }

  /// A text with a link changes with what the link leads to.
  private func addBody(_ body: LocalizedBody, to digest: inout Digest) {
    if body.bodies.contains(where: \.traits.mayHoldLinks) { digest.add(linkTargets) }
  }
}

extension Digest {
  /// What a page says of a printed catalog.
  fileprivate mutating func add(_ catalog: PublishedCatalog) {
    add(catalog.address)
    add(number: catalog.bytes)
    add(catalog.made?.iso ?? "")
    add(catalog.dataCode)
    add(catalog.paper)
    add(number: catalog.languages.count)
    for language in catalog.languages { add(language) }
    add(catalog.volume)
    add(catalog.isAddenda)
  }
}

extension SiteRenderer {
  /// Of the templates that make a page; none make the files for machines.
  func signatures(of subject: SitePage.Subject) -> [ContentHash] {
    switch subject {
    case .home(let language): [at(language).templates.home.signature]
    case .entry(let id, let language): [signature(of: id.kind, at(language).templates)]
    case .catalog(_, let language): [at(language).templates.catalog.signature]
    case .entries(_, _, let language), .facetList(_, _, _, let language): [at(language).templates.list.signature]
    case .facet(_, let language): [at(language).templates.facet.signature]
    case .search(let language): [at(language).templates.search.signature]
    case .statistics(let language): [at(language).templates.statistics.signature]
    case .redirect(_, _, let language): [at(language).templates.redirect.signature]
    case .notFound: [templates[0].notFound.signature]
    case .trace: [templates[0].trace.signature] + templates.map { $0.traceSection.signature }
    case .calendar, .feed, .sitemap, .robots, .manifest, .productsJSON, .productsCSV: []
    }
  }

  private func signature(of kind: EntryKind, _ templates: TemplateSet) -> ContentHash {
    switch kind {
    case .product: templates.product.signature
    case .producer: templates.producer.signature
    case .certification: templates.certification.signature
    case .fair: templates.fair.signature
    case .place: templates.place.signature
    case .story: templates.story.signature
    case .page: templates.page.signature
    }
  }
}
