package import OCOPModel

/// The graph of a site: which other entries stand on the pages of an entry, and from which its card is made.
///
/// Whoever lets a page show another entry adds it here: fingerprints of pages follow from it, and so does what a build reads where
/// only the text of an entry has been edited.
package struct PageNeighbours: Sendable {
  private let showcase: Showcase
  private let sites: [LanguageSite]

  package init(_ renderer: SiteRenderer) {
    showcase = renderer.showcase
    sites = renderer.sites
  }

  /// The entries of which names, cards or links stand on an entry's own page, in any of the languages: lists have an order of names
  /// in each, and products that stand beside each other in one need not in another.
  package func shown(on id: EntryID, _ fragments: PageFragments = PageFragments()) -> [EntryID] {
    var shown: [EntryID] = []
    func add(_ kind: EntryKind, _ indices: [Int]) {
      for index in indices { shown.append(EntryID(kind, index)) }
    }
    switch id.kind {
    case .product:
      shown.reserveCapacity(32)
      add(.producer, [showcase.products[id.index].producer])
      add(.certification, showcase.otherCertificates[id.index])
      add(.place, showcase.placesOfProduct[id.index])
      add(.fair, showcase.fairsOfProduct[id.index])
      add(.story, showcase.storiesOfProduct[id.index])
      for site in sites {
        let related = fragments.related(toProduct: id.index, site)
        add(.product, related.ofProducer)
        add(.product, related.nearby)
      }
    case .producer:
      add(.product, showcase.productsOfProducer[id.index])
      add(.certification, sites[0].edition.certificatesOfProducer[id.index])
      add(.fair, showcase.fairsOfProducer[id.index])
      add(.story, showcase.storiesOfProducer[id.index])
    case .certification:
      let entry = showcase.certifications[id.index]
      add(.product, entry.results.map(\.product))
      add(.product, entry.products)
      add(.product, entry.revocations.map(\.product))
      add(.producer, entry.producers)
    case .fair:
      let booths = showcase.fairs[id.index].booths
      add(.producer, booths.compactMap(\.producer))
      add(.product, booths.flatMap(\.products))
      add(.story, showcase.storiesOfFair[id.index])
    case .place: add(.product, showcase.places[id.index].products)
    case .story:
      let story = showcase.stories[id.index]
      add(.product, story.products)
      add(.producer, story.producers)
      add(.fair, story.fairs)
    case .page: break
    }
    return shown
  }

  /// The entries from which the card of an entry is made, beside itself.
  package func behindCard(of id: EntryID) -> [EntryID] {
    switch id.kind {
    case .product:
      let history = showcase.histories[id.index]
      return [EntryID(.producer, showcase.products[id.index].producer)]
        + history.recognitions.map { EntryID(.certification, $0.certification) }
        + history.proposals.map { EntryID(.certification, $0.certification) }
    case .producer: return showcase.productsOfProducer[id.index].map { EntryID(.product, $0) }
    case .certification, .fair, .place, .story, .page: return []
    }
  }

  /// One entry of each kind, and pages of the menu: what the frame of every page is made from.
  package var framing: [EntryID] {
    EntryKind.allCases.filter { showcase.count(of: $0) > 0 }.map { EntryID($0, 0) }
      + showcase.pages.indices.filter { showcase.pages[$0].menu != nil }.map { EntryID(.page, $0) }
  }

  /// Products by which the places of an entry have lists, to which its page links.
  package func inSamePlaces(as id: EntryID) -> [EntryID] {
    let location: Location? =
      switch id.kind {
      case .product: showcase.products[id.index].location
      case .producer: showcase.producers[id.index].location
      case .fair: showcase.fairs[id.index].location
      case .place: showcase.places[id.index].location
      case .certification, .story, .page: nil
      }
    let lists = sites[0].edition.lists
    return [
      location?.commune.flatMap { lists.list(.commune, $0) }, location?.province.flatMap { lists.list(.province, $0) },
    ].compactMap { $0?.members.first }.map { EntryID(.product, $0) }
  }
}
