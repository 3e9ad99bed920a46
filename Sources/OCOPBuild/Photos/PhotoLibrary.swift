import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPRules
import OCOPText

/// The files that the photos of a site become: which ones is known before a pixel is touched; the bytes come from the cache, or
/// from one decoding of the photo.
struct PhotoLibrary: Sendable {
  /// Where the pictures stand in the output.
  static let folder = "media"

  private let site: String
  private let cache: PictureCache

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - cache: where finished files are kept, by names that change with their contents.
  init(site: String, cache: String) {
    self.site = site
    self.cache = PictureCache(folder: cache)
  }

  /// One photo and the output paths of its files, in the order of the plan.
  struct Publication: Sendable {
    let photo: SurveyedPhoto
    let plan: VariantPlan
    let paths: [String]
  }

  func publication(of photo: SurveyedPhoto) -> Publication {
    let plan = VariantPlan(for: photo.info, withCard: photo.isCover, withInline: photo.isCover)
    let name = photo.path.fileName
    let stem = Slug.make(String(name.prefix { $0 != "." }))
    let paths = plan.variants.map { variant in
      let file = variant.fileName(
        stem: stem.isEmpty ? "photo" : stem, source: photo.hash, encoders: ImageProcessor.encoders)
      return "\(Self.folder)/\(file)"
    }
    return Publication(photo: photo, plan: plan, paths: paths)
  }

  /// The output paths of those files that are published; the others stand inside pages.
  func publishedPaths(of publication: Publication) -> [String] {
    zip(publication.plan.variants, publication.paths).filter { $0.0.role != .inline }.map(\.1)
  }

  /// The files of a photo that are published; a failure where it cannot be decoded.
  func files(of publication: Publication) throws(MachineError) -> Result<[OutputFile], ImageError> {
    try allFiles(of: publication).map { files in
      zip(publication.plan.variants, files).filter { $0.0.role != .inline }.map(\.1)
    }
  }

  /// One of a photo's pictures; nil where it cannot be made.
  func bytes(of path: String, in publication: Publication) throws(MachineError) -> [UInt8]? {
    if let cached = cache.read(path) { return cached }
    return switch try make(publication) {
    case .success(let files): files.first { $0.path == path }?.bytes
    case .failure: nil
    }
  }

  private func allFiles(of publication: Publication) throws(MachineError) -> Result<[OutputFile], ImageError> {
    var files: [OutputFile] = []
    for path in publication.paths {
      guard let bytes = cache.read(path) else { return try make(publication) }
      files.append(OutputFile(path: path, bytes: bytes))
    }
    return .success(files)
  }

  /// Decodes a photo once, for all its files, and keeps them.
  private func make(_ publication: Publication) throws(MachineError) -> Result<[OutputFile], ImageError> {
    guard let bytes = try publication.photo.bytes(in: site) else { return .failure(.unreadable(reason: "not found")) }
    let images: [EncodedImage]
    do throws(ImageError) {
      images = try ImageProcessor.makeVariants(of: bytes, plan: publication.plan)
    } catch {
      return .failure(error)
    }
    var files: [OutputFile] = []
    for (path, image) in zip(publication.paths, images) {
      cache.keep(image.bytes, as: path, writer: publication.photo.path)
      files.append(OutputFile(path: path, bytes: image.bytes))
    }
    return .success(files)
  }

  /// When everything is published: clears the cache of what nobody uses any more.
  ///
  /// - Parameters:
  ///   - publications: that are in use.
  ///   - now: in nanoseconds since 1970.
  /// - Throws: what went wrong with the cache, which has hurt nothing.
  func finish(using publications: [Publication], at now: Int) throws(MachineError) {
    if let failure = cache.failure { throw failure }
    guard cache.hasKept else { return }
    try cache.clear(Self.folder, butFor: Set(publications.lazy.flatMap(\.paths)), at: now)
  }
}
