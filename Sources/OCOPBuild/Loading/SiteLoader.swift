import OCOPContent
package import OCOPDiagnostics
import OCOPDisk
package import OCOPLaw
import OCOPMedia
package import OCOPModel
import OCOPRules

/// From a folder to a checked showcase: read every file, put the entries together, run every rule, collect every problem.
package struct SiteLoader: Sendable {
  /// The folder that holds `content/`.
  package var site: String
  /// The day for which certificates are judged.
  package var asOf: CalendarDate
  package var includeDrafts: Bool
  /// In place of the site's own `baseURL`.
  package var baseURL: String?
  /// Holds printed catalogs of fairs, beside those in `content/`.
  package var catalogFolder: String?
  /// What lies in `content/`, where that is known already.
  var listing: FolderListing?
  /// Keys of the entries that are read; nil where all are. What others have to do with them goes unseen.
  var keys: [EntryKind: Set<String>]?
  /// Bytes of texts that stay in memory: see `TextOverflow`.
  package var textsInMemory = TextOverflow.usualLimit
  package var progress: BuildProgress.Report = { _ in }

  package init(site: String, asOf: CalendarDate, includeDrafts: Bool = false) {
    self.site = site
    self.asOf = asOf
    self.includeDrafts = includeDrafts
  }

  package enum Outcome: Sendable {
    /// There is no `content/site.yml`.
    case noSite
    case loaded(LoadedSite)
  }

  package func load() throws(MachineError) -> Outcome {
    var findings: [Finding] = []
    let configuration: Site?
    // Without a site.yml that can be used the entries can still be checked, so that one run tells all.
    var readable: Site
    switch try SiteReader.read(site: site) {
    case .noSite: return .noSite
    case .unusable(let problems, let known):
      configuration = nil
      readable = known
      findings += problems
    case .site(let site, let problems):
      configuration = baseURL.map(site.at(baseURL:)) ?? site
      readable = configuration ?? site
      findings += problems
    }
    let listing = if let listing { listing } else { try SourceListing.read(site: site) }
    let tree = tree(listing)
    findings += tree.findings
    if readable.unread.contains(.languages) {
      // Those that it may name: each into which somebody translated.
      let translated = Set(tree.files.compactMap(\.language)).subtracting(readable.languages)
      readable.languages += translated.sorted()
    }
    let languages = readable.languages
    let texts = TextOverflow(folder: site, limit: textsInMemory, expecting: listing.stamps.markdownSize)
    let (stretches, fileFindings) = try read(tree, languages, keep: texts.keep)
    findings += fileFindings
    let sources = try SourceHashes(stretches, site: site)
    let (ledger, ledgerFindings) = try LedgerReader.read(site: site)
    findings += ledgerFindings
    let result = ShowcaseAssembler.assemble(
      tree: tree, stretches: consume stretches, site: readable, ledger: ledger, asOf: asOf,
      includeDrafts: includeDrafts, isPartial: keys != nil, work: ParallelAssembly())
    findings += result.findings
    let showcase = result.showcase
    let catalogs = try CatalogShelf(showcase, site: site, attachments: tree.attachments, folder: catalogFolder)
    let followed = result.texts.follow(in: showcase, catalogs: catalogs.addresses)
    findings += followed.findings
    let surveys = ParallelMap.map(TextSurvey.all, chunk: 1) { $0.run(on: showcase) }
    let faults = ReadingFaults(findings)
    findings += MisnamedFile.findings(tree.misnamed, in: showcase, faults: faults)
    let context = RuleContext(
      showcase: showcase, knownKeys: result.knownKeys, draftProducts: result.draftProducts, faults: faults,
      surveys: surveys)
    findings += ParallelMap.map(RuleCatalog.all, chunk: 1) { RuleCatalog.check($0, context) }.flatMap(\.self)
    let photos = try PhotoSurvey(
      result.showcase, site: site, known: PhotoMemory.read(from: PictureCache.folder(ofSite: site)),
      report: progress)
    findings += photos.findings
    findings += catalogs.findings
    let ofSite = (configuration?.accepted ?? []).map {
      Acceptance(file: Site.file, position: $0.position, rule: $0.rule, reason: $0.reason)
    }
    let outcome = FindingPolicy(
      rulesAsErrors: configuration?.rulesAsErrors ?? [], acceptances: ofSite + result.acceptances
    ).apply(to: findings)
    try texts.check()
    return .loaded(
      LoadedSite(
        showcase: configuration == nil ? nil : result.showcase, texts: texts, sources: sources, photos: photos.photos,
        catalogs: catalogs, problems: SiteProblems(outcome, site: site),
        signatures: surveys.lazy.compactMap(\.signatures).first,
        productsWithOneStory: surveys.flatMap(\.productsWithOneStory), links: followed.links,
        linksToLists: followed.linksToLists))
  }

  private func tree(_ listing: FolderListing) -> ContentTree {
    if let keys { ContentTree(site: site, keys: keys, listing) } else { ContentTree(site: site, listing) }
  }

  private func read(
    _ tree: ContentTree, _ languages: [Language], keep: @Sendable (String) -> KeptText
  ) throws(MachineError) -> (stretches: [ContentStretch], findings: [Finding]) {
    let folder = site
    let reads = try ParallelMap.map(ContentStretch.cut(tree.files), chunk: 1) {
      (files: ArraySlice<ContentFile>) throws(MachineError) in
      var drafts: [EntryDraft] = []
      var findings: [Finding] = []
      for file in files {
        let read = try EntryDraft.read(file, site: folder, languages: languages, keep: keep)
        if let draft = read.draft { drafts.append(draft) }
        findings += read.findings
      }
      return (stretch: ContentStretch(files: files, drafts: drafts), findings: findings)
    }
    return (reads.map(\.stretch), reads.flatMap(\.findings))
  }

  /// What stands in the files of the entries, without an opinion.
  func sources(languages: [Language]) throws(MachineError) -> SourceHashes {
    let listing = if let listing { listing } else { try SourceListing.read(site: site) }
    return try SourceHashes(try read(tree(listing), languages, keep: KeptText.init).stretches, site: site)
  }
}

/// What a folder holds, and what is wrong with it.
package struct LoadedSite: Sendable {
  /// Nil where site.yml could not be used.
  package let showcase: Showcase?
  /// Has the texts of the showcase, and knows whether all of them could be read: to be asked before anything is published.
  let texts: TextOverflow
  let sources: SourceHashes
  let photos: [SurveyedPhoto]
  /// Pixels of every photo that could be looked at, held upright; sorted by path.
  package var photoSizes: [(path: String, width: Int, height: Int)] {
    photos.map { ($0.path, $0.info.width, $0.info.height) }
  }
  let catalogs: CatalogShelf
  package private(set) var problems: SiteProblems
  let signatures: StorySignatures?
  /// Products that have the story of another, and those from which they have it.
  let productsWithOneStory: [Int]
  /// Links of texts to entries.
  let links: [EntryLink]
  /// Whether a text links to a list of products.
  let linksToLists: Bool
  /// Every problem at its line, sorted for the report: looked up anew at each call.
  package var diagnostics: [Diagnostic] { problems.all }
  /// Warnings that their files accept, for the report of the office.
  package var accepted: [AcceptedDiagnostic] { problems.accepted }

  consuming func withoutProblems() -> LoadedSite {
    problems.forget()
    return self
  }
}

/// As many pieces at once as there are cores.
private struct ParallelAssembly: AssemblyWork {
  func map<Element: Sendable, Result: Sendable>(
    _ elements: consuming [Element], pieces size: Int, _ transform: @Sendable ([Element]) -> Result
  ) -> [Result] { ParallelMap.pieces(of: elements, size: size, transform) }
}
