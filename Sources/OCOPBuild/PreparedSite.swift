import OCOPContent
import OCOPDiagnostics
import OCOPMedia
import OCOPModel
import OCOPRendering
import OCOPRules
import OCOPText

/// A checked showcase with everything from which its pages are rendered: theme, photos, papers.
struct PreparedSite: Sendable {
  let renderer: SiteRenderer
  let media: MediaCatalog
  let entries: EntryFingerprints
  let photos: [PhotoLibrary.Publication]
  let library: PhotoLibrary
  private let inline: InlinePictures
  private let texts: TextOverflow
  /// What of the theme is published as it is.
  let assets: [OutputFile]
  let documents: DocumentLibrary

  /// - Parameters:
  ///   - options: that decide about every page as site.yml does.
  ///   - site: the folder that holds `content/`.
  /// - Returns: nil where the theme has problems, and the problems.
  static func prepare(
    _ loaded: LoadedSite, _ showcase: Showcase, options: [String], site: String
  ) throws(MachineError) -> (site: PreparedSite?, problems: [Diagnostic]) {
    let materials = try SiteMaterials(showcase, site: site)
    guard let theme = materials.theme else { return (nil, materials.problems) }
    let library = PhotoLibrary(site: site, cache: PictureCache.folder(ofSite: site))
    let photos = loaded.photos.map(library.publication)
    let inline = InlinePictures(photos, library: library)
    let media = MediaCatalog(
      photos, documents: materials.documents.addresses, catalogs: loaded.catalogs.catalogs, inline: inline)
    let sites = ParallelMap.map(theme.compiled.languages, chunk: 1) {
      LanguageSite(showcase, in: $0, theme: theme.compiled, media: media)
    }
    let (renderer, entries) = ParallelMap.both {
      SiteRenderer(showcase, theme.compiled, sites)
    } _: {
      fingerprints(of: loaded, showcase, media, options: options)
    }
    let prepared = PreparedSite(
      renderer: renderer, media: media, entries: entries, photos: photos, library: library, inline: inline,
      texts: loaded.texts,
      assets: theme.assets, documents: materials.documents)
    return (prepared, materials.problems)
  }

  /// Throws what could not be read while pages and search were made of it: they are not to be published then.
  func checkReads() throws(MachineError) {
    try inline.check()
    try texts.check()
  }

  private static func fingerprints(
    of loaded: LoadedSite, _ showcase: Showcase, _ media: MediaCatalog, options: [String]
  ) -> EntryFingerprints {
    let common = ContentHash(ofParts: [loaded.sources.common.bytes] + options.map { Array($0.utf8) })
    return EntryFingerprints(showcase, media: media, common: common) { loaded.sources[$0, $1] }
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
