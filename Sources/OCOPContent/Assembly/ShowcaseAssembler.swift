package import OCOPDiagnostics
package import OCOPLaw
package import OCOPModel
package import OCOPRules
import OCOPText

/// Makes a showcase of what was read: references become indices, names of places become codes, translations are laid over their
/// originals. Whatever cannot be resolved is left out and reported once, at its own place.
package struct ShowcaseAssembler {
  let site: Site
  let sources: [ContentFile.Subject: EntrySource]
  /// The same by kind, in the order of keys.
  private let sourcesByKind: [EntryKind: [EntrySource]]
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
  }

  /// - Parameter isPartial: there are other entries that were not read; references to them lead to nothing and are no mistake.
  package static func assemble(
    tree: ContentTree, drafts: [EntryDraft], site: Site, ledger: Ledger, asOf: CalendarDate, includeDrafts: Bool,
    isPartial: Bool = false
  ) -> Result {
    let attachments = AttachmentFinder(tree)
    var bodies = BodyChecker()
    let drafts = drafts.map { $0.attachingFiles(attachments, with: &bodies) }
    var assembler = ShowcaseAssembler(
      tree: tree, drafts: drafts, site: site, attachments: attachments, includeDrafts: includeDrafts)
    assembler.references.isPartial = isPartial
    let showcase = assembler.showcase(ledger: ledger, asOf: asOf)
    let resolver = LinkResolver(showcase)
    lazy var leftOut = LeftOutEntries(tree: tree, drafts: drafts, includeDrafts: includeDrafts, showcase: showcase)
    for draft in drafts {
      guard let outline = draft.outline, let body = draft.body, includeDrafts || !draft.record.flag("draft") else {
        continue
      }
      bodies.follow(outline, of: body, in: showcase, resolver: resolver, leftOut: leftOut)
    }
    return Result(
      showcase: showcase,
      findings: assembler.allFindings + bodies.findings,
      knownKeys: assembler.references.known, acceptances: assembler.acceptances,
      links: bodies.links)
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
    var sources = grouper.sources
    if !includeDrafts {
      for (subject, source) in grouper.sources where source.record.flag("draft") { sources[subject] = nil }
    }
    self.sources = sources
    var keys: [EntryKind: [String]] = [:]
    for subject in sources.keys {
      if case .entry(let kind, let key) = subject { keys[kind, default: []].append(key) }
    }
    sourcesByKind = Dictionary(
      uniqueKeysWithValues: keys.map { kind, keys in
        (kind, keys.sorted().compactMap { sources[.entry(kind, key: $0)] })
      })
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
    let places = sources(of: .place)
    references.indices[.place] = Dictionary(
      uniqueKeysWithValues: places.filter { isComplete($0) }.enumerated().map { ($1.key, $0) })
    var placesOfProducts: [(place: Int, product: Int)] = []
    let products = build(.product) { $0.product($1, lots: lots[$1.key] ?? []) }
    for (index, product) in products.enumerated() {
      guard let source = sources[.entry(.product, key: product.key)] else { continue }
      for place in references.resolve(.place, "places", of: source.record, file: source.path) {
        placesOfProducts.append((place, index))
      }
    }
    let certifications = build(.certification) { $0.certification($1) }
    let fairs = build(.fair) { $0.fair($1) }
    var builtPlaces = build(.place) { $0.place($1) }
    for (place, product) in placesOfProducts where !builtPlaces[place].products.contains(product) {
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
    guard let source = sources[.entry(kind, key: key)], isComplete(source) else { return nil }
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

  private var acceptances: [Acceptance] {
    sources.values.filter { $0.record["accept"] != nil }.sorted { $0.path < $1.path }.flatMap { source in
      source.record.records("accept").compactMap { position, record -> Acceptance? in
        guard let rule = record.string("rule"), let reason = record.string("reason") else { return nil }
        return Acceptance(file: source.path, position: position, rule: rule, reason: reason)
      }
    }
  }

  private func sources(of kind: EntryKind) -> [EntrySource] {
    sourcesByKind[kind] ?? []
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
    for source in sources(of: kind) {
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
    var lots: [String: [Lot]] = [:]
    let sorted = sources.compactMap { subject, source -> (String, EntrySource)? in
      guard case .lot(let product, _) = subject else { return nil }
      return (product, source)
    }.sorted { $0.1.path < $1.1.path }
    for (product, source) in sorted {
      guard let lot = lot(source, of: product) else { continue }
      lots[product, default: []].append(lot)
    }
    return lots
  }
}
