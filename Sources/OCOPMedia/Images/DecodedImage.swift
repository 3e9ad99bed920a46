import CImaging

/// Pixels in memory: upright, sRGB, 8 bits a channel. Freed with its last reference.
final class DecodedImage {
  let image: OpaquePointer

  private init(_ image: OpaquePointer) { self.image = image }

  deinit { ocop_image_free(image) }

  var width: Int { Int(ocop_image_width(image)) }
  var height: Int { Int(ocop_image_height(image)) }

  /// Decodes a whole picture, shrunk to exactly this size.
  convenience init(_ bytes: [UInt8], format: ImageFormat, width: Int, height: Int) throws(ImageError) {
    var opened: OpaquePointer?
    try ImagingLibrary.withSource(bytes, format) { (source) throws(ImageError) in
      try ImagingLibrary.call(orThrow: ImageError.damaged) { message in
        ocop_image_open(source, CInt(width), CInt(height), &opened, message)
      }
    }
    guard let opened else { throw .failed(detail: "vips gave no picture") }
    self.init(opened)
  }

  func resized(width: Int, height: Int) throws(ImageError) -> DecodedImage {
    if width == self.width, height == self.height { return self }
    return try made { ocop_image_resize(image, CInt(width), CInt(height), $0, $1) }
  }

  /// Another shape, cut out around what draws the eye. That is looked for in a preview, any size of the same picture: the smaller,
  /// the faster.
  func cut(width: Int, height: Int, preview: DecodedImage) throws(ImageError) -> DecodedImage {
    if width == self.width, height == self.height { return self }
    return try made { ocop_image_cut(image, preview.image, CInt(width), CInt(height), $0, $1) }
  }

  func greyscale() throws(ImageError) -> DecodedImage {
    try made { ocop_image_grey(image, $0, $1) }
  }

  func webP(quality: Int, effort: Int) throws(ImageError) -> [UInt8] {
    try encoded { bytes, count, message in
      ocop_image_encode_webp(image, CInt(quality), CInt(effort), bytes, count, message)
    }
  }

  /// Transparent parts become white.
  func jpeg(quality: Int) throws(ImageError) -> [UInt8] {
    try encoded { bytes, count, message in
      ocop_image_encode_jpeg(image, CInt(quality), bytes, count, message)
    }
  }

  private func made(
    _ make: (UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<CChar>) -> CInt
  ) throws(ImageError) -> DecodedImage {
    var result: OpaquePointer?
    try ImagingLibrary.call(orThrow: ImageError.failed) { make(&result, $0) }
    guard let result else { throw .failed(detail: "vips gave no picture") }
    return DecodedImage(result)
  }

  private func encoded(
    _ encode: (
      UnsafeMutablePointer<UnsafeMutableRawPointer?>, UnsafeMutablePointer<Int>, UnsafeMutablePointer<CChar>
    ) -> CInt
  ) throws(ImageError) -> [UInt8] {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    try ImagingLibrary.call(orThrow: ImageError.failed) { encode(&bytes, &count, $0) }
    defer { ocop_image_free_bytes(bytes) }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
