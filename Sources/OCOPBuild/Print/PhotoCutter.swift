import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPPrint
import OCOPText

/// Cuts photos to the size at which they are printed; finished cuts are kept, by names that change with photo and size.
struct PhotoCutter: Sendable {
  let site: String
  /// By path relative to the site.
  let photos: [String: SurveyedPhoto]

  private let cache: PictureCache

  init(site: String, photos: [String: SurveyedPhoto]) {
    self.site = site
    self.photos = photos
    cache = PictureCache(folder: "\(PictureCache.folder(ofSite: site))/print")
  }

  /// Writes the photos of a bundle into its folder.
  ///
  /// - Parameter progress: called with the number of photos that are done, in steps.
  func cut(_ cuts: [PrintBundle.PhotoCut], into folder: String, progress: (Int) -> Void) throws {
    try Disk.makeFolder("\(folder)/photos")
    let step = 64
    for start in stride(from: 0, to: cuts.count, by: step) {
      let part = Array(cuts[start..<min(start + step, cuts.count)])
      let results = ParallelMap.map(part, chunk: 4) { cut in Result { try write(cut, to: "\(folder)/\(cut.target)") } }
      for result in results { try result.get() }
      progress(start + part.count)
    }
  }

  private func write(_ cut: PrintBundle.PhotoCut, to target: String) throws {
    guard let photo = photos[cut.source] else { throw fault(cut, .unreadable(reason: "not found")) }
    let recipe = "\(cut.width)x\(cut.height) \(cut.isGreyscale ? "grey" : "rgb") \(ImageProcessor.encoders) print 1"
    let name = "\(ContentHash(ofParts: [photo.hash.bytes, Array(recipe.utf8)]).hex).jpg"
    if let bytes = cache.read(name) {
      try Disk.write(bytes, to: target)
      return
    }
    guard let bytes = try photo.bytes(in: site) else { throw fault(cut, .unreadable(reason: "not found")) }
    let image: EncodedImage
    do throws(ImageError) {
      image = try ImageProcessor.printCut(
        of: bytes, info: photo.info, width: cut.width, height: cut.height, isGreyscale: cut.isGreyscale)
    } catch {
      throw fault(cut, error)
    }
    cache.keep(image.bytes, as: name, writer: cut.target)
    try Disk.write(image.bytes, to: target)
  }

  private func fault(_ cut: PrintBundle.PhotoCut, _ error: ImageError) -> PrintFault {
    let hint = error.hint
    return PrintFault(
      .content,
      vi: "'\(cut.owner)': \(error.message.vi) ('\(cut.source)')\(hint.map { ". \($0.vi)" } ?? "")",
      en: "'\(cut.owner)': \(error.message.en) ('\(cut.source)')\(hint.map { ". \($0.en)" } ?? "")")
  }
}
