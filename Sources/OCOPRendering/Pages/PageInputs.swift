package import OCOPModel

/// What a page is made from, beside its template, the words of its language and site.yml: a page whose inputs are the same as
/// last time has the same bytes.
package struct PageInputs: Sendable, Hashable {
  /// The entries whose facts it shows; nil for the few pages that tell of the whole site.
  package let entries: Set<EntryID>?
  /// What else it depends on: how many entries its list has, which links its places lead to.
  package let facts: [String]

  package static let wholeSite = PageInputs(entries: nil, facts: [])
}

extension SiteRenderer {
  /// The inputs of a page, without rendering it.
  ///
  /// What a certificate is worth follows from its entry and the day: the states on the day are among the facts, so that a
  /// certificate that ends overnight changes the pages that show it and no others.
  package func inputs(of page: SitePage) -> PageInputs {
    switch page.subject {
    case .home, .search, .statistics, .facet, .feed, .sitemap, .productsJSON, .productsCSV: return .wholeSite
    case .entries(.product, page: 1, _): return .wholeSite
    case .robots, .manifest: return PageInputs(entries: [], facts: [])
    case .notFound: return InputCollector(sites[0]).inputs
    case .calendar(let fair, let language): return collect(language) { $0.add(EntryID(.fair, fair)) }
    case .entry(let id, let language): return collect(language) { $0.addPage(of: id) }
    case .redirect(let product, _, let language): return collect(language) { $0.addCard(ofProduct: product) }
    case .entries(let kind, let number, let language):
      return collect(language) { collector in
        let order = at(language).site.order(of: kind)
        collector.facts.append(String(order.count))
        for index in order[ListPaging.range(ofPage: number, count: order.count)] {
          collector.addCard(of: EntryID(kind, index))
        }
      }
    case .facetList(let facet, let value, let number, let language):
      return collect(language) { collector in
        guard let list = at(language).site.edition.lists.list(facet, value) else { return }
        collector.facts += [list.title, String(list.members.count)]
        for index in list.members[ListPaging.range(ofPage: number, count: list.members.count)] {
          collector.addCard(ofProduct: index)
        }
      }
    case .trace(let index):
      var collector = InputCollector(sites[0])
      collector.addTrace(of: showcase.traceAddresses.addresses[index].product)
      return collector.inputs
    }
  }

  private func collect(_ language: Language, _ add: (inout InputCollector) -> Void) -> PageInputs {
    var collector = InputCollector(at(language).site)
    add(&collector)
    return collector.inputs
  }
}

/// Gathers what stands behind the cards of a page.
private struct InputCollector {
  var entries: Set<EntryID>
  var facts: [String] = []
  private let site: LanguageSite
  private var showcase: Showcase { site.showcase }

  init(_ site: LanguageSite) {
    self.site = site
    // The menu of every page names them.
    entries = Set(
      site.showcase.pages.indices.filter { site.showcase.pages[$0].menu != nil }.map { EntryID(.page, $0) })
  }

  var inputs: PageInputs { PageInputs(entries: entries, facts: facts) }

  mutating func add(_ id: EntryID) { entries.insert(id) }

  mutating func addCard(of id: EntryID) {
    switch id.kind {
    case .product: addCard(ofProduct: id.index)
    case .producer: addCard(ofProducer: id.index)
    case .certification: addCard(ofCertification: id.index)
    case .fair: addCard(ofFair: id.index)
    case .place, .story, .page: add(id)
    }
  }

  /// A product, who makes it, and the decisions from which its stars follow.
  mutating func addCard(ofProduct index: Int) {
    guard entries.insert(EntryID(.product, index)).inserted else { return }
    add(EntryID(.producer, showcase.products[index].producer))
    for recognition in showcase.histories[index].recognitions {
      add(EntryID(.certification, recognition.certification))
      facts.append(recognition.state(on: showcase.asOf).rawValue)
    }
    for proposal in showcase.histories[index].proposals { add(EntryID(.certification, proposal.certification)) }
    facts.append(showcase.standings[index].state.rawValue)
  }

  /// A producer, and its products, which it counts and the best of which it shows.
  mutating func addCard(ofProducer index: Int) {
    add(EntryID(.producer, index))
    for product in showcase.productsOfProducer[index] { addCard(ofProduct: product) }
  }

  mutating func addCard(ofCertification index: Int) {
    add(EntryID(.certification, index))
    facts.append(site.cards.certifications[index].isOver ? "over" : "")
  }

  mutating func addCard(ofFair index: Int) {
    add(EntryID(.fair, index))
    facts.append(site.cards.fairs[index].isOver ? "over" : site.cards.fairs[index].isRunning ? "running" : "")
  }

  mutating func addPage(of id: EntryID) {
    addCard(of: id)
    switch id.kind {
    case .product: addPage(ofProduct: id.index)
    case .producer:
      addLinks(showcase.producers[id.index].location)
      for index in site.edition.certificatesOfProducer[id.index] { addCard(ofCertification: index) }
      for index in showcase.fairsOfProducer[id.index] { addCard(ofFair: index) }
      for index in showcase.storiesOfProducer[id.index] { add(EntryID(.story, index)) }
    case .certification:
      let entry = showcase.certifications[id.index]
      for index in entry.results.map(\.product) + entry.products { addCard(ofProduct: index) }
      for index in entry.producers { addCard(ofProducer: index) }
    case .fair:
      let fair = showcase.fairs[id.index]
      addLinks(fair.location)
      for catalog in site.edition.media.catalogs[fair.key] ?? [] { facts.append("\(catalog)") }
      for booth in fair.booths {
        if let producer = booth.producer { addCard(ofProducer: producer) }
        for product in booth.products { addCard(ofProduct: product) }
      }
      for index in showcase.storiesOfFair[id.index] { add(EntryID(.story, index)) }
    case .place:
      addLinks(showcase.places[id.index].location)
      for index in showcase.places[id.index].products { addCard(ofProduct: index) }
    case .story:
      let story = showcase.stories[id.index]
      for index in story.products { addCard(ofProduct: index) }
      for index in story.producers { addCard(ofProducer: index) }
      for index in story.fairs { addCard(ofFair: index) }
    case .page: break
    }
  }

  private mutating func addPage(ofProduct index: Int) {
    addTrace(of: index)
    for place in showcase.placesOfProduct[index] { add(EntryID(.place, place)) }
    for fair in showcase.fairsOfProduct[index] { addCard(ofFair: fair) }
    for story in showcase.storiesOfProduct[index] { add(EntryID(.story, story)) }
    let related = RelatedProducts(of: index, in: site)
    for other in related.ofProducer + related.nearby {
      addCard(ofProduct: other)
      facts.append(showcase.products[other].key)
    }
  }

  /// What a trace page shows of a product and its lots.
  mutating func addTrace(of index: Int) {
    let product = showcase.products[index]
    addCard(ofProduct: index)
    addCard(ofProducer: product.producer)
    for certificate in showcase.otherCertificates[index] { addCard(ofCertification: certificate) }
    addLinks(product.location)
    addLinks(showcase.producers[product.producer].location)
    facts.append(showcase.traceAddresses.path(product: index))
    for lot in product.lots { facts.append(lot.expires.map { $0 < showcase.asOf } == true ? "past" : "") }
  }

  /// A commune is linked only where it has products.
  private mutating func addLinks(_ location: Location) {
    let locality = site.edition.localities[location]
    facts.append((locality?.communeURL ?? "") + " " + (locality?.provinceURL ?? ""))
  }
}
