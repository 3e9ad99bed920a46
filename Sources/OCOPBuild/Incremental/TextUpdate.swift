import OCOPContent
import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRendering
import OCOPRules
import OCOPSearch
import OCOPText

/// The build after an edit of nothing but words: of the texts of a few entries, whose facts, pictures and problems are as they were.
/// It reads those entries and the ones that stand on their pages, and makes their own pages and what the search knows of them anew. All
/// else is kept.
///
/// The pages come from a small showcase. That they are what the whole site would give is not believed but seen: each must be the page
/// that is published, word for word, but for its texts (`PageFrame`). Whatever is not as expected is left to a build of everything.
struct TextUpdate {
  private let builder: SiteBuilder
  private let listing: FolderListing
  private let snapshot: InputSnapshot
  private var memory: EntryMemory
  /// Numbers of the edited entries.
  private let edited: [Int]
  /// Numbers of all entries whose pages show something of the edited words.
  private let touched: [Int]

  /// More entries than this are built as quickly with all others.
  private static let few = 16
  private static let largestNeighbourhood = 4_000

  /// Nil where more has changed, or it is not known what.
  init?(_ builder: SiteBuilder, _ listing: FolderListing, _ snapshot: InputSnapshot) throws(MachineError) {
    guard Publisher.isSettled(builder.output), let memory = try EntryMemory.read(from: builder.output),
      memory.options == Self.options(of: builder),
      let changes = listing.stamps.changes(since: memory.stamps, trusted: memory.trusted),
      let changed = Self.entries(of: changes.changed, builder, memory), changed.count <= Self.few,
      let doubtful = Self.entries(of: changes.doubtful, builder, memory)
    else { return nil }
    let different = try Self.different(doubtful.subtracting(changed), builder.loader(listing), memory)
    let edited = changed.union(different)
    guard edited.count <= Self.few, edited.allSatisfy(memory.isFree) else { return nil }
    self.builder = builder
    self.listing = listing
    self.snapshot = snapshot
    self.memory = memory
    self.edited = edited.sorted()
    touched = edited.union(edited.flatMap(memory.fairs)).sorted()
  }

  /// The entries to which files belong; nil where one is no text of an entry that was built.
  private static func entries(of paths: [String], _ builder: SiteBuilder, _ memory: EntryMemory) -> Set<Int>? {
    let prefix = "\(builder.site)/"
    var entries: Set<Int> = []
    for path in paths {
      guard path.hasPrefix(prefix), path.hasSuffix(".md"),
        let (kind, key) = EntryKind.entry(ofPath: String(path.dropFirst(prefix.count))),
        let number = memory.number(of: kind, key)
      else { return nil }
      entries.insert(number)
    }
    return entries
  }

  /// Those of some entries whose files do not say what they said.
  private static func different(
    _ entries: Set<Int>, _ loader: SiteLoader, _ memory: EntryMemory
  ) throws(MachineError) -> [Int] {
    guard !entries.isEmpty else { return [] }
    var loader = loader
    loader.keys = memory.keys(of: entries)
    let sources = try loader.sources(languages: memory.languages.compactMap(Language.init(code:)))
    return entries.filter { number in
      let (kind, key) = memory.name(of: number)
      return sources[kind, key]?.texts != memory.texts(of: number)
    }
  }

  static func options(of builder: SiteBuilder) -> ContentHash {
    ContentHash(ofParts: (builder.options + builder.pageOptions).map { Array($0.utf8) })
  }

  /// Publishes what has changed; nil where the whole site has to be built.
  consuming func publish(_ clock: inout StepClock) throws -> BuildReport? {
    let site = builder.site
    guard let search = try SearchStage.memory(in: builder.output), search.rowCount == memory.count,
      let (loaded, showcase) = try load()
    else { return nil }
    let ids = touched.compactMap { number in
      let (kind, key) = memory.name(of: number)
      return showcase.find(kind, key)
    }
    let findings = EntryMemory.findings(in: loaded, showcase)
    guard ids.count == touched.count,
      zip(ids, touched).allSatisfy({ id, number in
        EntryMemory.facts(of: id, in: showcase, loaded) == memory.facts(of: number)
          && findings[id] ?? EntryMemory.nothing == memory.findings(in: number)
      })
    else { return nil }
    for (id, number) in zip(ids, touched) where id.kind == .product {
      guard let own = loaded.signatures else { return nil }
      memory.signatures?.replace(number, with: own, id.index)
      guard memory.signatures?.mayBeCopied(number) == false else { return nil }
    }
    var locator = SpanLocator(site: site)
    guard let prepared = try PreparedSite.prepare(loaded, showcase, site: site, locator: &locator).site else {
      return nil
    }
    clock.finish("read the edited texts")

    let folder = try OutputFolder(builder.output, site: site)
    let listed = folder.lockedAt - clock.elapsed
    guard try OutputManifest.identity(in: folder.path) == memory.manifest else { return nil }
    let publisher = try Publisher(folder, packing: showcase.site.precompress, isDurable: builder.isDurable)
    defer { publisher.discard() }
    guard publisher.isIntact else { return nil }
    var staged: [Publisher.Staged] = []
    for id in ids {
      for page in prepared.renderer.pages(of: id) {
        let fragments = PageFragments()
        let bytes = prepared.renderer.render(page, fragments)
        guard let old = publisher.published(page.file), PageFrame(bytes, without: fragments.texts).holds(old) else {
          return nil
        }
        staged.append(try publisher.stage(OutputFile(path: page.file, bytes: bytes)))
      }
    }
    try prepared.inline.check()
    let entries = prepared.entries(of: loaded, options: builder.pageOptions)
    let names = memory
    guard
      let index = try SearchStage(
        ShowcaseSearch(showcase, media: prepared.media), edited: Array(zip(touched, ids)), entries, last: search,
        publisher: publisher,
        key: { names.name(of: $0).key })
    else { return nil }
    clock.finish("pages and search")
    let publication = try publisher.publish(staged + index.staged, rest: .stays(except: index.gone))
    try index.keep(in: folder.path)
    let warnings = memory.warnings
    if let manifest = try OutputManifest.identity(in: folder.path) {
      try BuildRecord.keep(snapshot, manifest: manifest, warnings: warnings, in: folder.path)
      memory.stamps = listing.stamps
      for number in edited {
        let (kind, key) = memory.name(of: number)
        memory.replaceTexts(of: number, with: loaded.sources[kind, key]?.texts ?? EntryMemory.nothing)
      }
      try memory.keep(publication, manifest: manifest, listed: listed, in: folder.path)
    }
    clock.finish("publish")
    let own = loaded.diagnostics.filter { showcase.find(path: $0.file).map(ids.contains) == true }
    return BuildReport(publication: publication, diagnostics: own, warningCount: warnings, timings: clock.timings)
  }

  /// The edited entries with all that their pages and records are made from.
  private func load() throws(MachineError) -> (site: LoadedSite, showcase: Showcase)? {
    guard let wanted = memory.neighbourhood(of: touched, atMost: Self.largestNeighbourhood) else { return nil }
    var loader = builder.loader(listing)
    loader.keys = memory.keys(of: wanted)
    guard case .loaded(let site) = try loader.load(), let showcase = site.showcase else { return nil }
    return (site, showcase)
  }
}
