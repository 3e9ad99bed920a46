import OCOPModel

/// Which pages a site has. The order is fixed: by language, then by kind, then by key.
struct PagePlan {
  private(set) var pages: [SitePage] = []

  init(_ sites: [LanguageSite], showcase: Showcase) {
    for site in sites {
      add(site)
      if site.language == showcase.site.defaultLanguage {
        pages.append(SitePage(file: "404.html", .notFound))
      }
    }
    for (index, address) in showcase.traceAddresses.addresses.enumerated() {
      pages.append(SitePage(path: "/" + address.path + "/", .trace(index)))
    }
    pages.append(SitePage(file: "data/products.json", .productsJSON))
    pages.append(SitePage(file: "data/products.csv", .productsCSV))
    pages.append(SitePage(file: "robots.txt", .robots))
    pages.append(SitePage(file: "sitemap.xml", .sitemap(part: 0)))
    let parts = Sitemap.parts(pages.count { $0.isListedForSearchEngines })
    for part in 0..<parts { pages.append(SitePage(file: "sitemap-\(part + 1).xml", .sitemap(part: part + 1))) }
    // They stay for the whole build: without the room that was left for more.
    pages = pages.withUnsafeBufferPointer { Array($0) }
  }

  private mutating func add(_ site: LanguageSite) {
    let language = site.language
    let permalinks = site.addresses.permalinks
    pages.append(SitePage(path: permalinks.home(language), .home(language)))
    pages.append(SitePage(path: permalinks.search(language), .search(language)))
    pages.append(SitePage(path: permalinks.statistics(language), .statistics(language)))
    for kind in EntryKind.allCases {
      let count = site.showcase.count(of: kind)
      for number in 1...ListPaging.pages(count) {
        let path = site.addresses.permalinks.page(number, of: permalinks.list(kind, language), language)
        pages.append(SitePage(path: path, .entries(kind, page: number, language)))
      }
    }
    addFacets(site)
    for id in site.showcase.allEntries {
      let path = permalinks.entry(id.kind, key: site.showcase.entry(id).key, language)
      pages.append(SitePage(path: path, .entry(id, language)))
      if id.kind == .fair {
        pages.append(SitePage(file: path.dropFirst() + "calendar.ics", .calendar(fair: id.index, language)))
        let catalog = site.addresses.permalinks.catalog(ofFair: site.showcase.entry(id).key, language)
        pages.append(SitePage(path: catalog, .catalog(fair: id.index, language)))
      }
    }
    for (index, product) in site.showcase.products.enumerated() {
      for key in product.formerKeys where site.showcase.find(.product, key) == nil {
        let path = permalinks.entry(.product, key: key, language)
        pages.append(SitePage(path: path, .redirect(product: index, formerKey: key, language)))
      }
    }
    pages.append(SitePage(file: String(site.site.feed.dropFirst()), .feed(language)))
    pages.append(SitePage(file: String(site.site.manifest.dropFirst()), .manifest(language)))
  }

  private mutating func addFacets(_ site: LanguageSite) {
    let language = site.language
    for facet in Facet.allCases {
      guard let lists = site.edition.lists.lists[facet], !lists.isEmpty else { continue }
      pages.append(SitePage(path: site.addresses.permalinks.facet(facet, language), .facet(facet, language)))
      for list in lists {
        let address = site.addresses.list(list, language)
        for number in 1...ListPaging.pages(list.members.count) {
          let path = site.addresses.permalinks.page(number, of: address, language)
          pages.append(SitePage(path: path, .facetList(facet, value: list.value, page: number, language)))
        }
      }
    }
  }
}

extension SitePage {
  /// Pages that hold something to be found. Search pages, trace pages and former addresses lead to these.
  var isListedForSearchEngines: Bool {
    switch subject {
    case .home, .entry, .entries, .facet, .facetList, .statistics: true
    case .search, .redirect, .trace, .notFound, .calendar, .catalog, .feed, .sitemap, .robots, .manifest, .productsJSON,
      .productsCSV:
      false
    }
  }
}
