import CImaging

/// A finished file.
package struct EncodedImage: Sendable, Hashable {
  package var bytes: [UInt8]
  package var width: Int
  package var height: Int
  package var format: ImageFormat
}

/// Makes what is published from what authors supply. Whatever it returns is upright, sRGB, and free of EXIF, position,
/// XMP, profiles and thumbnails; the same input gives the same bytes.
///
/// One photo keeps one core busy; run as many at a time as there are cores.
package enum ImageProcessor {
  /// Part of every fingerprint of a picture: a new encoder or recipe makes new files.
  package static let encoders = "vips \(String(cString: ocop_imaging_version())), recipe 3"

  /// WebP's effort of 0 to 6. From 2 to 4 the files get 5 % smaller and take two and a half times as long.
  private static let webPEffort = 2

  /// The files of a plan, in its order.
  ///
  /// The photo is decoded once, shrunk on the way where its format allows, and each size is made from the next larger.
  package static func makeVariants(
    of bytes: [UInt8], plan: VariantPlan
  ) throws(ImageError) -> [EncodedImage] {
    let format = try completeFormat(of: bytes)
    let whole = try DecodedImage(bytes, format: format, width: plan.decodedWidth, height: plan.decodedHeight)

    var encoded: [ImageVariant: EncodedImage] = [:]
    var smallest = whole
    let largestFirst = plan.variants.filter { !$0.isCropped }.sorted { $0.width > $1.width }
    for variant in largestFirst {
      smallest = try smallest.resized(width: variant.width, height: variant.height)
      encoded[variant] = try encode(smallest, as: variant)
    }
    for variant in plan.variants where variant.isCropped {
      let cut = try whole.cut(width: variant.width, height: variant.height, preview: smallest)
      encoded[variant] = try encode(cut, as: variant)
    }
    return plan.variants.compactMap { encoded[$0] }
  }

  /// Finer than on the screen, since ink hides less than light; from 82 to 88 a photo grows by a third and looks the same.
  private static let printQuality = 82

  /// A JPEG cut to a card of the printed catalogue, at most so many pixels; fewer, in the same shape, where the photo has
  /// no more.
  package static func printCut(
    of bytes: [UInt8], info: ImageInfo, width: Int, height: Int, isGreyscale: Bool = false
  ) throws(ImageError) -> EncodedImage {
    let format = try completeFormat(of: bytes)
    let scale = min(1, Double(info.width) / Double(width), Double(info.height) / Double(height))
    let cutWidth = max(1, Int((Double(width) * scale).rounded()))
    let cutHeight = max(1, Int((Double(height) * scale).rounded()))
    let cover = max(Double(cutWidth) / Double(info.width), Double(cutHeight) / Double(info.height))
    let whole = try DecodedImage(
      bytes, format: format,
      width: max(cutWidth, Int((Double(info.width) * cover).rounded())),
      height: max(cutHeight, Int((Double(info.height) * cover).rounded())))
    var cut = try whole.cut(width: cutWidth, height: cutHeight, preview: whole)
    if isGreyscale { cut = try cut.greyscale() }
    let jpeg = try cut.jpeg(quality: printQuality)
    return EncodedImage(bytes: jpeg, width: cutWidth, height: cutHeight, format: .jpeg)
  }

  /// A file that is published as it is, such as the scan of a decision, without its metadata: losslessly for JPEG, PNG and
  /// WebP; anything else, and PNG or WebP that lie on their side, become JPEG.
  package static func strippedOriginal(of bytes: [UInt8]) throws(ImageError) -> EncodedImage {
    let info = try ImageProbe.probe(bytes)
    let stripped: [UInt8]?
    switch info.format {
    case .jpeg: stripped = try JPEGContainer(bytes).withoutMetadata(orientation: info.orientation)
    case .png where info.orientation == 1: stripped = try PNGContainer(bytes).withoutMetadata()
    case .webp where info.orientation == 1: stripped = try WebPContainer(bytes).withoutMetadata()
    case .png, .webp, .heif, .tiff: stripped = nil
    }
    if let stripped {
      return EncodedImage(bytes: stripped, width: info.width, height: info.height, format: info.format)
    }
    let image = try DecodedImage(bytes, format: info.format, width: info.width, height: info.height)
    return EncodedImage(
      bytes: try image.jpeg(quality: 90), width: info.width, height: info.height, format: .jpeg)
  }

  private static func encode(_ image: DecodedImage, as variant: ImageVariant) throws(ImageError) -> EncodedImage {
    let bytes =
      variant.format == .webp
      ? try image.webP(quality: variant.quality, effort: webPEffort)
      : try image.jpeg(quality: variant.quality)
    return EncodedImage(bytes: bytes, width: variant.width, height: variant.height, format: variant.format)
  }

  /// Looks again, though the plan's maker did: the file may have changed since.
  private static func completeFormat(of bytes: [UInt8]) throws(ImageError) -> ImageFormat {
    try ImageProbe.probe(bytes).format
  }
}
