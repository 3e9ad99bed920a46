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
  package var progress: BuildProgress.Report = { _ in }

  package init(site: String, output: String, asOf: CalendarDate) {
    self.site = site
    self.output = output
    self.asOf = asOf
  }

  /// - Throws: `MachineError` where the disk or a library failed. The old output is whole then.
  package func build() throws -> BuildOutcome {
    var clock = StepClock()
    let listing = try SourceListing.read(["\(site)/content", "\(site)/themes"] + [catalogFolder].compactMap(\.self))
    let snapshot = InputSnapshot(
      listing, options: [asOf.iso, "\(includeDrafts)", "\(isStrict)", baseURL ?? "", ProgramIdentity.current])
    if !isLive, let last = try BuildRecord.unchanged(since: snapshot, in: output) {
      clock.finish("look for changes")
      return .built(BuildReport(unchanged: last, timings: clock.timings))
    }
    clock.finish("look for changes")
    let loaded: LoadedSite
    switch try load(consume listing) {
    case .noSite: return .noSite
    case .loaded(let site): loaded = site
    }
    clock.finish("read and check")
    guard let showcase = loaded.showcase else { return .refused(loaded.diagnostics) }
    return try build(showcase, loaded: loaded, snapshot: snapshot, clock: &clock)
  }

  private func load(_ listing: consuming FolderListing) throws -> SiteLoader.Outcome {
    var loader = SiteLoader(site: site, asOf: asOf, includeDrafts: includeDrafts)
    loader.baseURL = baseURL
    loader.catalogFolder = catalogFolder
    loader.progress = progress
    loader.listing = listing
    return try loader.load()
  }

  private func build(
    _ showcase: Showcase, loaded: LoadedSite, snapshot: InputSnapshot, clock: inout StepClock
  ) throws -> BuildOutcome {
    var diagnostics = loaded.diagnostics
    var themes = ThemeLoader(site: site)
    let theme = try themes.load(showcase.site.theme, languages: showcase.site.languages)
    let documents = try DocumentLibrary(showcase, site: site)
    var locator = SpanLocator(site: site)
    diagnostics += themes.diagnostics + locator.diagnostics(documents.findings)
    let library = PhotoLibrary(site: site, cache: "\(site)/.ocop")
    let photos = loaded.photos.map(library.publication)
    let inline = InlinePictures(photos, library: library)
    let media = MediaCatalog(
      photos, documents: documents.addresses, catalogs: loaded.catalogs.catalogs, inline: inline)
    let renderer = theme.flatMap {
      SiteRenderer(showcase: showcase, theme: $0.theme, media: media, diagnostics: &diagnostics) { count, work in
        _ = ParallelMap.map(Array(0..<count), chunk: 1, work)
      }
    }
    clock.finish("theme and cards")
    guard let theme, let renderer, !isRefused(diagnostics) else { return .refused(diagnostics.sortedForReport()) }

    let folder = try OutputFolder(output, site: site)
    let publisher = try Publisher(folder, packing: showcase.site.precompress, isDurable: isDurable)
    defer { publisher.discard() }
    var staged = try (theme.assets.files + documents.files).map { file in try publisher.stage(file) }
    for item in loaded.catalogs.items { staged.append(try publisher.stage(loaded.catalogs.file(item))) }
    let pictures = try pictures(photos, library: library, publisher: publisher)
    diagnostics += locator.diagnostics(pictures.findings)
    guard !isRefused(diagnostics) else { return .refused(diagnostics.sortedForReport()) }
    staged += pictures.staged
    clock.finish("pictures")
    let last = try PageRecord.read(from: folder.path)
    let entries = entries(of: loaded, showcase, media)
    let path = folder.path
    let (pages, search) = try ParallelMap.both { () throws(MachineError) in
      try PageStage(renderer, entries, last: last, publisher: publisher, report: progress)
    } _: { () throws(MachineError) in
      try SearchStage(showcase, entries, media: media, publisher: publisher, folder: path)
    }
    try inline.check()
    staged += pages.staged + search.staged
    clock.finish("pages and search")
    let publication = try publisher.publish(staged)
    try pages.record.keep(in: folder.path, after: last)
    try search.keep(in: folder.path)
    try BuildRecord.keep(snapshot, warnings: diagnostics.count, in: folder.path)
    clock.finish("publish")
    return .built(
      BuildReport(
        publication: publication, diagnostics: diagnostics.sortedForReport(), timings: clock.timings,
        live: LivePages(renderer, site: site, output: folder.path, includeDrafts: includeDrafts)))
  }

  /// The program and the options decide about every page as site.yml does; the day does not: see `PageFingerprints`.
  private func entries(of loaded: LoadedSite, _ showcase: Showcase, _ media: MediaCatalog) -> EntryFingerprints {
    let options = [ProgramIdentity.current, baseURL ?? "", "\(includeDrafts)"]
    let common = ContentHash(ofParts: [loaded.sources.common.bytes] + options.map { Array($0.utf8) })
    return EntryFingerprints(showcase, media: media, common: common) { loaded.sources[$0, $1] }
  }

  private func isRefused(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.errorCount > 0 || (isStrict && !diagnostics.isEmpty)
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

extension MediaCatalog {
  /// The photos in the sizes in which pages show them, and where linked files can be read.
  fileprivate init(
    _ photos: [PhotoLibrary.Publication], documents: [String: String], catalogs: [String: [PublishedCatalog]],
    inline: InlinePictures
  ) {
    var published: [String: PublishedPhoto] = [:]
    var documents = documents
    for publication in photos {
      let images = zip(publication.plan.variants, publication.paths).map { variant, path in
        (role: variant.role, image: PublishedImage(address: "/" + path, width: variant.width, height: variant.height))
      }
      guard let fallback = images.first(where: { $0.role == .fallback })?.image else { continue }
      let webp = images.filter { $0.role == .responsive }.map(\.image).sorted { $0.width < $1.width }
      let path = publication.photo.path
      published[path] = PublishedPhoto(
        webp: webp, fallback: fallback, card: images.first { $0.role == .card }?.image)
      // A text may link to a picture instead of showing it.
      documents[path] = fallback.address
    }
    self.init(photos: published, documents: documents, catalogs: catalogs) { inline.picture($0) }
  }
}
