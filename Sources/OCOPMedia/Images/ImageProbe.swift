import CImaging

/// Looks at a picture without decoding its pixels: about 0.2 ms a file.
package enum ImageProbe {
  /// A decoder's header may claim any size; beyond this, memory is at stake and no camera is meant.
  package static let maximumPixels = 200_000_000

  /// - Parameter bytes: the whole file. One that is cut off is found out where its format says how it must end (JPEG, PNG, WebP);
  ///   other damage comes out when it is decoded.
  package static func probe(_ bytes: [UInt8]) throws(ImageError) -> ImageInfo {
    let format = try format(of: Array(bytes.prefix(ImageFormat.headLength)))
    try checkComplete(bytes, format)
    return try ImagingLibrary.withSource(bytes, format) { (source) throws(ImageError) in
      try header(source, format)
    }
  }

  private static func format(of head: [UInt8]) throws(ImageError) -> ImageFormat {
    guard !head.isEmpty else { throw .empty }
    if let format = ImageFormat(head: head) { return format }
    if let name = ImageFormat.nameOfOther(head: head) { throw .unsupported(format: name) }
    throw .notAnImage
  }

  private static func header(
    _ source: UnsafePointer<ocop_image_source>, _ format: ImageFormat
  ) throws(ImageError) -> ImageInfo {
    var header = ocop_image_header()
    try ImagingLibrary.call(orThrow: ImageError.damaged) { ocop_image_read_header(source, &header, $0) }
    let lies = (5...8).contains(header.orientation)
    let info = ImageInfo(
      format: format,
      width: Int(lies ? header.height : header.width),
      height: Int(lies ? header.width : header.height),
      orientation: Int(header.orientation),
      hasAlpha: header.has_alpha,
      colourSpace: header.is_cmyk ? .cmyk : header.is_grey ? .grey : .rgb,
      hasColourProfile: header.has_profile,
      hasExif: header.has_exif,
      hasPosition: header.has_gps)
    guard info.width * info.height <= maximumPixels else { throw .tooLarge(width: info.width, height: info.height) }
    guard VariantPlan(for: info).decodedHeight <= VariantPlan.longestSide else {
      throw .tooLong(width: info.width, height: info.height)
    }
    return info
  }

  private static func checkComplete(_ bytes: [UInt8], _ format: ImageFormat) throws(ImageError) {
    switch format {
    case .jpeg: _ = try JPEGContainer(bytes)
    case .png: _ = try PNGContainer(bytes)
    case .webp: _ = try WebPContainer(bytes)
    case .heif, .tiff: break
    }
  }
}
