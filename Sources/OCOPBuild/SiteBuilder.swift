import OCOPContent
import OCOPDiagnostics
import OCOPDisk
package import OCOPLaw
import OCOPMedia
import OCOPModel
import OCOPRendering
import OCOPRules
import OCOPText

/// Builds a site: checks it, renders every page, makes pictures and search shards, and publishes all of it at once.
package struct SiteBuilder: Sendable {
  /// The folder that holds `content/`.
  package var site: String
  /// The folder into which it is published.
  package var output: String
  package var asOf: CalendarDate
  package var includeDrafts = false
  /// Warnings stop the build too.
  package var isStrict = false
  /// Works everything out even where nothing has changed, for a preview that is to follow what is written.
  package var isLive = false
  /// In place of the site's own `baseURL`.
  package var baseURL: String?
  /// Holds printed catalogs of fairs, beside those in `content/`.
  package var catalogFolder: String?
  /// A power cut harms nothing, for which the build waits for the disk. A preview need not.
  package var isDurable = true
  /// Bytes of texts that stay in memory: see `TextOverflow`.
  package var textsInMemory = TextOverflow.usualLimit
  package var progress: BuildProgress.Report = { _ in }
  package var notice: BuildNotice = { _ in }

  package init(site: String, output: String, asOf: CalendarDate) {
    self.site = site
    self.output = output
    self.asOf = asOf
  }

  /// Whether the output holds a site that an earlier build has published.
  package var hasPublished: Bool { Disk.status("\(output)/\(OutputManifest.name)") != nil }

  /// - Throws: `MachineError` where the disk or a library failed. The old output is whole then.
  package func build() throws -> BuildOutcome {
    var clock = StepClock()
    // Before anything can stop this build: what was interrupted would stay half the old site and half the new one.
    try finishInterrupted()
    let listing = try SourceListing.read(site: site, and: ["\(site)/themes"] + [catalogFolder].compactMap(\.self))
    let snapshot = InputSnapshot(listing, options: options)
    if !isLive, let last = try BuildRecord.unchanged(since: snapshot, in: output) {
      clock.finish("look for changes")
      return .built(BuildReport(unchanged: last, timings: clock.timings))
    }
    clock.finish("look for changes")
    if !isLive, let report = try TextUpdate(self, listing, snapshot)?.publish(&clock) { return .built(report) }
    let stamps = listing.stamps
    let loaded: LoadedSite
    switch try loader(consume listing).load() {
    case .noSite: return .noSite
    case .loaded(let site): loaded = site
    }
    clock.finish("read and check")
    guard let showcase = loaded.showcase else { return .refused(loaded.diagnostics) }
    return try build(showcase, loaded: consume loaded, snapshot, consume stamps, &clock)
  }

  private func finishInterrupted() throws(MachineError) {
    guard !Publisher.isSettled(output) else { return }
    let folder = try OutputFolder(output, site: site, catalogs: catalogFolder)
    defer { withExtendedLifetime(folder) {} }
    guard let finished = try PublishRecovery(folder: FolderTree(folder.path)).run() else { return }
    notice(.finishedInterrupted(in: output))
    tell(ofEdited: finished.edited)
  }

  /// Does what only makes the next build quicker: where the disk refuses, the site is not the worse for it.
  func remembering(_ work: () throws(MachineError) -> Void) {
    do throws(MachineError) { try work() } catch { notice(.notRemembered(error)) }
  }

  /// Files that are no more part of the site, and stay.
  func tell(ofEdited files: [String]) {
    let shown = 10
    for file in files.prefix(shown) { notice(.leftEdited("\(output)/\(file)")) }
    if files.count > shown { notice(.more(files.count - shown)) }
  }

  /// What decides about a build beside the files.
  var options: [String] {
    [asOf.iso, "\(includeDrafts)", "\(isStrict)", baseURL ?? "", catalogFolder ?? "", ProgramIdentity.current]
  }

  var optionsHash: ContentHash { ContentHash(ofParts: options.map { Array($0.utf8) }) }

  func loader(_ listing: consuming FolderListing) -> SiteLoader {
    var loader = SiteLoader(site: site, asOf: asOf, includeDrafts: includeDrafts)
    loader.baseURL = baseURL
    loader.catalogFolder = catalogFolder
    loader.textsInMemory = textsInMemory
    loader.progress = progress
    loader.listing = listing
    return loader
  }

  private func build(
    _ showcase: Showcase, loaded: consuming LoadedSite, _ snapshot: InputSnapshot, _ stamps: consuming FileStamps,
    _ clock: inout StepClock
  ) throws -> BuildOutcome {
    let whole = consume loaded
    // A large site's are needed at the end only.
    let stamps = whole.texts.keep((consume stamps).bytes)
    let ((prepared, problems), (told, untold, found)) = try ParallelMap.both { () throws(MachineError) in
      try PreparedSite.prepare(whole, showcase, options: pageOptions, site: site)
    } _: { () throws(MachineError) in
      // Whoever follows a site that is being written is shown all there is, file by file.
      let (told, untold) =
        isLive ? (whole.diagnostics, UntoldWarnings()) : whole.problems.sketched(showing: BuildReport.shownOfEachCode)
      return (told, untold, EntryMemory.findings(in: whole, showcase))
    }
    var diagnostics = told + problems
    clock.finish("theme and cards")
    guard let prepared, !isRefused(diagnostics) else { return refusal(whole, problems) }

    let folder = try OutputFolder(output, site: site, catalogs: catalogFolder)
    let listed = folder.lockedAt - clock.elapsed
    let publisher = try Publisher(folder, packing: showcase.site.precompress, isDurable: isDurable)
    defer { publisher.discard() }
    var staged = try prepared.assets.map { file in try publisher.stage(file) }
    // One after the other: none is kept in memory.
    for item in prepared.documents.items { staged.append(try stage(item, of: prepared.documents, publisher)) }
    for item in whole.catalogs.items { staged.append(try publisher.stage(whole.catalogs.file(item))) }
    let pictures = try pictures(prepared.photos, library: prepared.library, publisher: publisher)
    var locator = SpanLocator(site: site)
    let damage = locator.diagnostics(pictures.findings)
    diagnostics += damage
    guard !isRefused(diagnostics) else { return refusal(whole, problems + damage) }
    // What was found is told by now; a large site's takes as much memory as the search index is about to need.
    let loaded = (consume whole).withoutProblems()
    staged += pictures.staged
    clock.finish("pictures")
    let last = try PageRecord.read(from: folder.path)
    let entries = prepared.entries
    let path = folder.path
    var (pages, search) = try ParallelMap.both { () throws(MachineError) in
      try PageStage(prepared.renderer, entries, last: last, publisher: publisher, report: progress)
    } _: { () throws(MachineError) in
      try SearchStage(showcase, entries, media: prepared.media, publisher: publisher, folder: path)
    }
    try prepared.checkReads()
    // Few to the many, which need not be copied then.
    var files = pages.takeStaged()
    files += staged + search.takeStaged()
    clock.finish("pages and search")
    let publication: PublishReport
    let record: [UInt8]?
    let reported: [Diagnostic]
    (publication, (record, reported)) = try ParallelMap.both { [files] () throws(MachineError) in
      try publisher.publish(files)
    } _: { [pages, diagnostics] () throws(MachineError) in
      // Written when the publication has appeared.
      (pages.record.bytes(after: last), diagnostics.sortedForReport())
    }
    files = []
    tell(ofEdited: publication.edited)
    // A preview is nobody's address.
    if !isLive {
      WithdrawnPages(publication.deleted, links: Permalinks(languages: showcase.site.languages)).notices.forEach(notice)
    }
    // An address for a trial says nothing of the codes.
    if !isLive, baseURL == nil {
      let printed = PrintedMemory(showcase)
      remembering { () throws(MachineError) in try printed.replaceLast(in: folder.path, tell: notice) }
    }
    let warnings = reported.count + untold.count
    let manifest = try OutputManifest.identity(in: folder.path)
    remembering { () throws(MachineError) in
      if let record { try Disk.replace("\(folder.path)/\(PageRecord.name)", with: record) }
      try search.keep(in: folder.path)
      if let manifest {
        try BuildRecord.keep(snapshot, manifest: manifest, warnings: warnings, in: folder.path)
        // Not beside the publication: at 100,000 products the two together would need 85 MB more.
        let memory = EntryMemory(
          prepared.renderer, loaded, findings: found, options: optionsHash,
          stamps: FileStamps(bytes: stamps.bytes), warnings: warnings)
        // The stamps have just been read back, where they had no room in memory.
        try prepared.checkReads()
        try memory.keep(publication, manifest: manifest, listed: listed, in: folder.path)
      }
    }
    remembering { () throws(MachineError) in
      if !loaded.photos.isEmpty {
        try PhotoMemory(loaded.photos).keep(in: PictureCache.folder(ofSite: site), listed: listed)
      }
      if !prepared.documents.items.isEmpty {
        try prepared.documents.memory.keep(in: PictureCache.folder(ofSite: site), listed: listed)
      }
      try prepared.library.finish(using: prepared.photos, at: folder.lockedAt)
    }
    clock.finish("publish")
    return .built(
      BuildReport(
        publication: publication, diagnostics: reported, untold: untold, warningCount: warnings, timings: clock.timings,
        live: LivePages(prepared, site: site, output: folder.path, includeDrafts: includeDrafts)))
  }

  /// What of the options decides about every page as site.yml does; the day does not: see `PageFingerprints`.
  var pageOptions: [String] { [ProgramIdentity.current, baseURL ?? "", "\(includeDrafts)"] }

  private func isRefused(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.errorCount > 0 || (isStrict && !diagnostics.isEmpty)
  }

  /// - Parameter others: that were found after the content had been read.
  private func refusal(_ loaded: LoadedSite, _ others: [Diagnostic]) -> BuildOutcome {
    .refused((loaded.diagnostics + others).sortedForReport())
  }

  /// A document that is published as it is now is not read again.
  private func stage(
    _ item: DocumentLibrary.Item, of documents: DocumentLibrary, _ publisher: Publisher
  ) throws(MachineError) -> Publisher.Staged {
    if let kept = try publisher.keep(item.published), kept.entry.hash == item.hash { return kept }
    return try publisher.stage(try documents.file(item))
  }

  /// Makes and stages the files of every photo; a photo that turns out to be damaged inside is a finding.
  private func pictures(
    _ photos: [PhotoLibrary.Publication], library: PhotoLibrary, publisher: Publisher
  ) throws(MachineError) -> (staged: [Publisher.Staged], findings: [Finding]) {
    let outcomes = try ParallelMap.map(photos, chunk: 1, step: .photos, report: progress) {
      (photo: PhotoLibrary.Publication) throws(MachineError) in
      // Names of pictures change with their contents: what is published of them is right, or damaged and made anew.
      let paths = library.publishedPaths(of: photo)
      var kept: [Publisher.Staged] = []
      for path in paths { if let file = try publisher.keep(path) { kept.append(file) } }
      if kept.count == paths.count { return PictureOutcome(staged: kept, finding: nil) }
      switch try library.files(of: photo) {
      case .success(let files):
        var staged: [Publisher.Staged] = []
        for file in files { staged.append(try publisher.stage(file)) }
        return PictureOutcome(staged: staged, finding: nil)
      case .failure(let error):
        return PictureOutcome(
          staged: [], finding: PhotoFault.finding(error, path: photo.photo.path, at: photo.photo.place))
      }
    }
    return (outcomes.flatMap(\.staged), outcomes.compactMap(\.finding))
  }

  private struct PictureOutcome: Sendable {
    let staged: [Publisher.Staged]
    let finding: Finding?
  }
}
