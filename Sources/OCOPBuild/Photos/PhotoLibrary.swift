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
  let cache: String

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - cache: where finished files are kept, by names that change with their contents.
  init(site: String, cache: String) {
    self.site = site
    self.cache = cache
  }

  /// One photo and the output paths of its files, in the order of the plan.
  struct Publication: Sendable {
    let photo: SurveyedPhoto
    let plan: VariantPlan
    let paths: [String]
  }

  func publication(of photo: SurveyedPhoto) -> Publication {
    let plan = VariantPlan(for: photo.info, withCard: photo.isCover, withInline: photo.isCover)
    let name = photo.path.split(separator: "/").last.map(String.init) ?? photo.path
    let stem = Slug.make(String(name.prefix { $0 != "." }))
    let paths = plan.variants.map { variant in
      let file = variant.fileName(
        stem: stem.isEmpty ? "photo" : stem, source: photo.hash, encoders: ImageProcessor.encoders)
      return "\(Self.folder)/\(file)"
    }
    return Publication(photo: photo, plan: plan, paths: paths)
  }

  /// The files of a photo that are published; a failure where it cannot be decoded.
  func files(of publication: Publication) throws(MachineError) -> Result<[OutputFile], ImageError> {
    try allFiles(of: publication).map { files in
      zip(publication.plan.variants, files).filter { $0.0.role != .inline }.map(\.1)
    }
  }

  private func allFiles(of publication: Publication) throws(MachineError) -> Result<[OutputFile], ImageError> {
    if let cached = try cachedFiles(of: publication) { return .success(cached) }
    guard let bytes = try Disk.read("\(site)/\(publication.photo.path)") else {
      return .failure(.unreadable(reason: "not found"))
    }
    let images: [EncodedImage]
    do throws(ImageError) {
      images = try ImageProcessor.makeVariants(of: bytes, plan: publication.plan).images
    } catch {
      return .failure(error)
    }
    var files: [OutputFile] = []
    for (path, image) in zip(publication.paths, images) {
      // Written under another name first: a cache must never hold half a picture.
      let kept = "\(cache)/\(path)"
      try Disk.write(image.bytes, to: kept + ".part")
      try Disk.move(kept + ".part", to: kept)
      files.append(OutputFile(path: path, bytes: image.bytes))
    }
    return .success(files)
  }

  private func cachedFiles(of publication: Publication) throws(MachineError) -> [OutputFile]? {
    var files: [OutputFile] = []
    for path in publication.paths {
      guard let bytes = try Disk.read("\(cache)/\(path)"), !bytes.isEmpty else { return nil }
      files.append(OutputFile(path: path, bytes: bytes))
    }
    return files
  }
}
