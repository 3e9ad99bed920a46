package import OCOPDiagnostics
package import OCOPLaw
import OCOPMarkdown
package import OCOPModel
package import OCOPRules
import OCOPText

/// Makes a showcase of what was read: references become indices, names of places become codes, translations are laid over their
/// originals. Whatever cannot be resolved is left out and reported once, at its own place.
package struct ShowcaseAssembler {
  let site: Site
  /// By kind, in the order of keys; each is gone once its entry is made, since all of them weigh as much as all entries.
  private var sources: [EntryKind: [EntrySource]]
  /// In the order of paths.
  private var lots: [(product: String, source: EntrySource)]
  private let acceptances: [Acceptance]
  let attachments: AttachmentFinder
  var places: PlaceResolver
  var references: ReferenceResolver
  var findings: [Finding]

  /// What came of a content folder.
  package struct Result: Sendable {
    package let showcase: Showcase
    package let findings: [Finding]
    package let knownKeys: [EntryKind: Set<String>]
    /// Warnings that authors accepted in their files.
    package let acceptances: [Acceptance]
    /// Links of texts to other entries, and to themselves.
    package let links: [EntryLink]
    /// Whether a text links to a list of products.
    package let linksToLists: Bool
  }

  /// - Parameters:
  ///   - drafts: to be held by nobody else, so that what they were made of is gone once the showcase is there.
  ///   - isPartial: there are other entries that were not read; references to them lead to nothing and are no mistake.
  package static func assemble(
    tree: ContentTree, drafts: consuming [EntryDraft], site: Site, ledger: Ledger, asOf: CalendarDate,
    includeDrafts: Bool, isPartial: Bool = false
  ) -> Result {
    let attachments = AttachmentFinder(tree)
    var bodies = BodyChecker()
    var drafts = drafts
    for index in drafts.indices { drafts[index] = drafts[index].attachingFiles(attachments, with: &bodies) }
    var assembler = ShowcaseAssembler(
      tree: tree, drafts: drafts, site: site, attachments: attachments, includeDrafts: includeDrafts)
    assembler.references.isPartial = isPartial
    let hidden = Set(drafts.filter { !includeDrafts && $0.record.flag("draft") }.map(\.file.subject))
    let linked = drafts.compactMap { draft -> (outline: MarkdownOutline, body: MarkdownBody)? in
      guard let outline = draft.outline, let body = draft.body, includeDrafts || !draft.record.flag("draft") else {
        return nil
      }
      return (outline, body)
    }
    drafts = []
    let showcase = assembler.showcase(ledger: ledger, asOf: asOf)
    let resolver = LinkResolver(showcase)
    lazy var leftOut = LeftOutEntries(tree: tree, hidden: hidden, showcase: showcase)
    for text in linked {
      bodies.follow(text.outline, of: text.body, in: showcase, resolver: resolver, leftOut: leftOut)
    }
    return Result(
      showcase: showcase,
      findings: assembler.allFindings + bodies.findings,
      knownKeys: assembler.references.known, acceptances: assembler.acceptances,
      links: bodies.links, linksToLists: bodies.linksToLists)
  }

  /// The entry as its files are now, to stand in the place of an entry of a showcase.
  ///
  /// - Returns: nil where anything is wrong with it: whoever reads the whole site can tell what.
  package static func reread(
    _ id: EntryID, of showcase: Showcase, site folder: String, includeDrafts: Bool
  ) throws(MachineError) -> (any Entry)? {
    let old = showcase.entry(id)
    let tree = try ContentTree(site: folder, kind: id.kind, key: old.key, file: old.file)
    let attachments = AttachmentFinder(tree)
    var bodies = BodyChecker()
    var drafts: [EntryDraft] = []
    for file in tree.files {
      let (draft, findings) = try EntryDraft.read(file, site: folder, languages: showcase.site.languages)
      guard let draft, findings.isEmpty else { return nil }
      drafts.append(draft.attachingFiles(attachments, with: &bodies))
    }
    var assembler = ShowcaseAssembler(
      tree: tree, drafts: drafts, site: showcase.site, attachments: attachments, includeDrafts: includeDrafts)
    assembler.references.indices = showcase.indices
    let entry = assembler.entry(id.kind, key: old.key)
    return tree.findings.isEmpty && bodies.findings.isEmpty && assembler.allFindings.isEmpty ? entry : nil
  }

  private init(
    tree: ContentTree, drafts: [EntryDraft], site: Site, attachments: AttachmentFinder, includeDrafts: Bool
  ) {
    self.site = site
    self.attachments = attachments
    let grouper = SourceGrouper(files: tree.files, drafts: drafts, languages: site.languages)
    var sources: [EntryKind: [EntrySource]] = [:]
    var lots: [(product: String, source: EntrySource)] = []
    for (subject, source) in grouper.sources where includeDrafts || !source.record.flag("draft") {
      switch subject {
      case .entry(let kind, _): sources[kind, default: []].append(source)
      case .lot(let product, _): lots.append((product, source))
      }
    }
    acceptances = Self.acceptances(sources.values.joined() + lots.map(\.source))
    self.sources = sources.mapValues { $0.sorted { $0.key < $1.key } }
    self.lots = lots.sorted { $0.source.path < $1.source.path }
    findings = grouper.findings
    places = PlaceResolver(siteProvince: site.province)
    var known: [EntryKind: Set<String>] = [:]
    for file in tree.files {
      if case .entry(let kind, let key) = file.subject { known[kind, default: []].insert(key) }
    }
    var former: [String: String] = [:]
    for source in grouper.sources.values where source.record["formerly"] != nil {
      for (_, key) in source.record.strings("formerly") { former[key] = source.key }
    }
    references = ReferenceResolver(known: known, former: former)
  }

  private mutating func showcase(ledger: Ledger, asOf: CalendarDate) -> Showcase {
    let lots = lotsByProduct()
    let producers = build(.producer) { $0.producer($1) }
    let places = sources[.place] ?? []
    references.indices[.place] = Dictionary(
      uniqueKeysWithValues: places.filter { isComplete($0) }.enumerated().map { ($1.key, $0) })
    var placesOfProducts: [(place: Int, product: String)] = []
    let products = build(.product) { assembler, source -> Product? in
      guard let product = assembler.product(source, lots: lots[source.key] ?? []) else { return nil }
      for place in assembler.references.resolve(.place, "places", of: source.record, file: source.path) {
        placesOfProducts.append((place, product.key))
      }
      return product
    }
    let certifications = build(.certification) { $0.certification($1) }
    let fairs = build(.fair) { $0.fair($1) }
    var builtPlaces = build(.place) { $0.place($1) }
    for (place, key) in placesOfProducts {
      guard let product = references.indices[.product]?[key], !builtPlaces[place].products.contains(product) else {
        continue
      }
      builtPlaces[place].products.append(product)
    }
    for index in builtPlaces.indices { builtPlaces[index].products.sort() }
    let stories = build(.story) { $0.story($1) }
    let pages = build(.page) { $0.page($1) }
    return Showcase(
      site: site, products: products, producers: producers, certifications: certifications, fairs: fairs,
      places: builtPlaces, stories: stories, pages: pages, ledger: ledger, asOf: asOf)
  }

  private mutating func entry(_ kind: EntryKind, key: String) -> (any Entry)? {
    guard let source = sources[kind]?.first(where: { $0.key == key }), isComplete(source) else { return nil }
    switch kind {
    case .product:
      let lots = lotsByProduct()[key] ?? []
      return product(source, lots: lots)
    case .producer: return producer(source)
    case .certification: return certification(source)
    case .fair: return fair(source)
    case .place: return place(source)
    case .story: return story(source)
    case .page: return page(source)
    }
  }

  private var allFindings: [Finding] { findings + places.findings + references.findings }

  private static func acceptances(_ sources: [EntrySource]) -> [Acceptance] {
    sources.filter { $0.record["accept"] != nil }.sorted { $0.path < $1.path }.flatMap { source in
      source.record.records("accept").compactMap { position, record -> Acceptance? in
        guard let rule = record.string("rule"), let reason = record.string("reason") else { return nil }
        return Acceptance(file: source.path, position: position, rule: rule, reason: reason)
      }
    }
  }

  /// Whether every required key is there and right; if not, that has been reported and the entry is left out.
  func isComplete(_ source: EntrySource) -> Bool {
    source.file.schema.fields.allSatisfy { field in
      guard field.isRequired else { return true }
      return source.record[field.name] != nil && source.record[field.name] != .faulty
    }
  }

  private mutating func build<E: Entry>(
    _ kind: EntryKind, _ make: (inout ShowcaseAssembler, EntrySource) -> E?
  ) -> [E] {
    var entries: [E] = []
    var sources = Array((sources.removeValue(forKey: kind) ?? []).reversed())
    entries.reserveCapacity(sources.count)
    while let source = sources.popLast() {
      guard isComplete(source) else {
        // Left out, but what else is wrong with it is told in the same run.
        _ = make(&self, source.completedForChecking)
        continue
      }
      if let entry = make(&self, source) { entries.append(entry) }
    }
    references.indices[kind] = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
    return entries
  }

  private mutating func lotsByProduct() -> [String: [Lot]] {
    var made: [String: [Lot]] = [:]
    for (product, source) in lots {
      guard let lot = lot(source, of: product) else { continue }
      made[product, default: []].append(lot)
    }
    lots = []
    return made
  }
}
