package import OCOPDiagnostics
package import OCOPLaw
package import OCOPModel
package import OCOPRules

/// Makes a showcase of what was read: references become indices, names of places become codes, translations are laid over their
/// originals. Whatever cannot be resolved is left out and reported once, at its own place.
package struct ShowcaseAssembler {
  private let work: any AssemblyWork
  /// By kind, in the order of keys; each is gone soon after its entry is made, since all of them weigh as much as all entries.
  private var sources: [EntryKind: [EntrySource]]
  /// With what every piece of the work begins.
  private var maker: EntryMaker
  private var remarks = EntryMaker.Remarks()

  /// What came of a content folder.
  package struct Result: Sendable {
    package let showcase: Showcase
    package let findings: [Finding]
    package let knownKeys: [EntryKind: Set<String>]
    /// Keys of products that are not to be published yet.
    package let draftProducts: Set<String>
    /// Warnings that authors accepted in their files.
    package let acceptances: [Acceptance]
    package let texts: LinkedTexts
  }

  /// - Parameters:
  ///   - stretches: of all files, to be held by nobody else.
  ///   - isPartial: there are other entries that were not read; references to them lead to nothing and are no mistake.
  package static func assemble(
    tree: ContentTree, stretches: consuming [ContentStretch], site: Site, ledger: Ledger, asOf: CalendarDate,
    includeDrafts: Bool, isPartial: Bool = false, work: some AssemblyWork
  ) -> Result {
    let attachments = AttachmentFinder(tree)
    let (languages, province) = (site.languages, SiteProvince(of: site))
    let groups = work.map(consume stretches, pieces: 1) { stretches in
      stretches.map {
        GroupedSources(
          $0, languages: languages, province: province, attachments: attachments, includeDrafts: includeDrafts)
      }
    }.flatMap(\.self)
    let (acceptances, formerKeys) = (groups.flatMap(\.acceptances), groups.flatMap(\.formerKeys))
    let (hidden, linked) = (Set(groups.lazy.flatMap(\.hidden)), groups.flatMap(\.linked))
    var findings = groups.flatMap(\.findings)
    var maker = EntryMaker(
      attachments: attachments, province: province, references: ReferenceResolver(known: known(tree.files)))
    maker.references.isPartial = isPartial
    var assembler = ShowcaseAssembler(groups: consume groups, maker: maker, work: work)
    let showcase = assembler.showcase(site: site, ledger: ledger, asOf: asOf)
    findings += assembler.remarks.findings
    var missing = MissingReferences(
      known: maker.references.known,
      former: Dictionary(formerKeys.map { ($0.former, $0.key) }, uniquingKeysWith: { _, last in last }),
      showcase: showcase)
    findings += assembler.remarks.missing.map { missing.finding($0) }
    return Result(
      showcase: showcase, findings: findings, knownKeys: maker.references.known,
      draftProducts: Set(hidden.compactMap(\.productKey)), acceptances: acceptances,
      texts: LinkedTexts(texts: linked, finder: attachments, tree: tree, hidden: hidden))
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
    var drafts: [EntryDraft] = []
    for file in tree.files {
      let (draft, findings) = try EntryDraft.read(file, site: folder, languages: showcase.site.languages)
      guard let draft, findings.isEmpty else { return nil }
      drafts.append(draft)
    }
    let grouped = GroupedSources(
      ContentStretch(files: tree.files[...], drafts: drafts), languages: showcase.site.languages,
      province: SiteProvince(of: showcase.site), attachments: attachments, includeDrafts: includeDrafts)
    guard let source = grouped.entries.first(where: { $0.key == old.key }) else { return nil }
    var maker = EntryMaker(
      attachments: attachments, province: SiteProvince(of: showcase.site),
      references: ReferenceResolver(known: known(tree.files)))
    maker.references.indices = showcase.indices
    let entry = maker.entry(source)
    let isSound =
      tree.findings.isEmpty && grouped.findings.isEmpty && maker.remarks.findings.isEmpty
      && maker.remarks.missing.isEmpty
    return isSound ? entry : nil
  }

  private init(groups: consuming [GroupedSources], maker: EntryMaker, work: some AssemblyWork) {
    self.work = work
    self.maker = maker
    sources = [:]
    for group in groups {
      for source in group.entries {
        if case .entry(let kind, _) = source.file.subject { sources[kind, default: []].append(source) }
      }
      // What is wrong with the lots of a product that is not there is told, too.
      var maker = maker
      for lot in group.stray { _ = maker.lot(lot) }
      remarks.append(maker.remarks)
    }
    for kind in sources.keys { sources[kind]?.sort { $0.key < $1.key } }
  }

  /// Every key that has a file.
  private static func known(_ files: [ContentFile]) -> [EntryKind: Set<String>] {
    var known: [EntryKind: Set<String>] = [:]
    for file in files {
      if case .entry(let kind, let key) = file.subject { known[kind, default: []].insert(key) }
    }
    return known
  }

  private mutating func showcase(site: Site, ledger: Ledger, asOf: CalendarDate) -> Showcase {
    let producers = build(.producer) { $0.producer($1) }
    let places = sources[.place] ?? []
    maker.references.indices[.place] = Self.indices(of: places.lazy.filter(\.isComplete).map(\.key))
    let products = build(.product) { $0.product($1) }
    let certifications = build(.certification) { $0.certification($1) }
    let fairs = build(.fair) { $0.fair($1) }
    var builtPlaces = build(.place) { $0.place($1) }
    for (place, key) in remarks.placesOfProducts {
      guard let product = maker.references.indices[.product]?[key], !builtPlaces[place].products.contains(product)
      else { continue }
      builtPlaces[place].products.append(product)
    }
    for index in builtPlaces.indices { builtPlaces[index].products.sort() }
    let stories = build(.story) { $0.story($1) }
    let pages = build(.page) { $0.page($1) }
    return Showcase(
      site: site, products: products, producers: producers, certifications: certifications, fairs: fairs,
      places: builtPlaces, stories: stories, pages: pages, ledger: ledger, asOf: asOf)
  }

  private mutating func build<E: Entry>(
    _ kind: EntryKind, _ make: @escaping @Sendable (inout EntryMaker, EntrySource) -> E?
  ) -> [E] {
    let maker = maker
    let made = work.map(sources.removeValue(forKey: kind) ?? [], pieces: 64) { sources in
      var maker = maker
      let entries = maker.entries(sources, make)
      return (entries: entries, remarks: maker.remarks)
    }
    for piece in made { remarks.append(piece.remarks) }
    let entries = made.flatMap(\.entries)
    self.maker.references.indices[kind] = Self.indices(of: entries.lazy.map(\.key))
    return entries
  }

  /// Where each key stands. Of two that are alike, which discovery has told of and left out, the first would count.
  private static func indices(of keys: some Sequence<String>) -> [String: Int] {
    Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
  }
}

extension ContentFile.Subject {
  fileprivate var productKey: String? {
    if case .entry(.product, let key) = self { key } else { nil }
  }
}
