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
/// that is published, word for word, but for its texts (`PageWithoutTexts`). Whatever is not as expected is left to a build of everything.
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
      memory.options == builder.optionsHash,
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
      return sources[kind, key]?.texts != memory.texts[number]
    }
  }

  /// Publishes what has changed; nil where the whole site has to be built.
  consuming func publish(_ clock: inout StepClock) throws -> BuildReport? {
    let site = builder.site
    guard let search = try SearchStage.memory(in: builder.output), search.rowCount == memory.count,
      let part = try read(), isAsRemembered(part), takeStories(of: part)
    else { return nil }
    guard
      let prepared = try PreparedSite.prepare(
        part.loaded, part.showcase, options: builder.pageOptions, site: site
      ).site
    else { return nil }
    clock.finish("read the edited texts")

    let folder = try OutputFolder(builder.output, site: site, catalogs: builder.catalogFolder)
    let listed = folder.lockedAt - clock.elapsed
    guard try OutputManifest.identity(in: folder.path) == memory.manifest else { return nil }
    let publisher = try Publisher(folder, packing: part.showcase.site.precompress, isDurable: builder.isDurable)
    defer { publisher.discard() }
    let (memory, touched) = (memory, touched)
    // To see that nobody has touched the other files takes as long as to make these.
    let (isIntact, made) = try ParallelMap.both { () throws(MachineError) in
      publisher.isIntact
    } _: { () throws(MachineError) -> (pages: [Publisher.Staged], index: SearchStage)? in
      guard let pages = try Self.stage(part.touched, prepared, publisher),
        let index = try SearchStage(
          ShowcaseSearch(part.showcase, media: prepared.media), edited: Array(zip(touched, part.touched)),
          prepared.entries, last: search, publisher: publisher, key: { memory.name(of: $0).key })
      else { return nil }
      return (pages, index)
    }
    guard isIntact, case (let pages, var index)? = made else { return nil }
    clock.finish("pages and search")
    try prepared.checkReads()
    let publication = try publisher.publish(pages + index.takeStaged(), rest: .stays(except: index.gone))
    builder.tell(ofEdited: publication.edited)
    let notice = builder.notice
    do throws(MachineError) {
      try index.keep(in: folder.path)
      try keep(publication, part, listed: listed, in: folder.path)
    } catch {
      notice(.notRemembered(error))
    }
    clock.finish("publish")
    let own = part.loaded.problems.inFiles { part.showcase.find(path: $0).map(part.touched.contains) == true }
    return BuildReport(
      publication: publication, diagnostics: own, warningCount: memory.warnings, timings: clock.timings)
  }

  /// The touched entries with all that their pages and records are made from.
  private struct Part {
    let loaded: LoadedSite
    let showcase: Showcase
    /// In the order of their numbers.
    let touched: [EntryID]
  }

  private func read() throws(MachineError) -> Part? {
    guard let wanted = memory.neighbourhood(of: touched, atMost: Self.largestNeighbourhood) else { return nil }
    var loader = builder.loader(listing)
    loader.keys = memory.keys(of: wanted)
    guard case .loaded(let loaded) = try loader.load(), let showcase = loaded.showcase, !loaded.linksToLists else {
      return nil
    }
    let ids = touched.compactMap { number in
      let (kind, key) = memory.name(of: number)
      return showcase.find(kind, key)
    }
    return ids.count == touched.count ? Part(loaded: loaded, showcase: showcase, touched: ids) : nil
  }

  /// Whether nothing but words is another. Rules speak of the words of a text in the files of its entry only, so that the problems
  /// of all other files are as they were.
  private func isAsRemembered(_ part: Part) -> Bool {
    let findings = EntryMemory.findings(in: part.loaded, part.showcase)
    return zip(part.touched, touched).allSatisfy { id, number in
      EntryMemory.facts(of: id, in: part.showcase, part.loaded) == memory.facts[number]
        && findings[id] ?? EntryMemory.nothing == memory.findings[number]
    }
  }

  /// Remembers the new stories; false where one may be another product's, which only all stories together can tell.
  private mutating func takeStories(of part: Part) -> Bool {
    for (id, number) in zip(part.touched, touched) where id.kind == .product {
      guard let signatures = part.loaded.signatures else { return false }
      memory.signatures?.replace(number, with: signatures, id.index)
      guard memory.signatures?.mayBeCopied(number) == false else { return false }
    }
    return true
  }

  /// The pages of entries; nil where one is not the published page with other texts.
  private static func stage(
    _ entries: [EntryID], _ prepared: PreparedSite, _ publisher: Publisher
  ) throws(MachineError) -> [Publisher.Staged]? {
    var staged: [Publisher.Staged] = []
    for page in entries.flatMap(prepared.renderer.pages) {
      let fragments = PageFragments()
      let bytes = prepared.renderer.render(page, fragments)
      guard let old = publisher.published(page.file), PageWithoutTexts(bytes, without: fragments.texts).holds(old)
      else {
        return nil
      }
      staged.append(try publisher.stage(OutputFile(path: page.file, bytes: bytes)))
    }
    return staged
  }

  private consuming func keep(
    _ publication: PublishReport, _ part: Part, listed: Int, in folder: String
  ) throws(MachineError) {
    guard let manifest = try OutputManifest.identity(in: folder) else { return }
    try BuildRecord.keep(snapshot, manifest: manifest, warnings: memory.warnings, in: folder)
    memory.stamps = listing.stamps
    for number in edited {
      let (kind, key) = memory.name(of: number)
      memory.texts[number] = part.loaded.sources[kind, key]?.texts ?? EntryMemory.nothing
    }
    try memory.keep(publication, manifest: manifest, listed: listed, in: folder)
  }
}
