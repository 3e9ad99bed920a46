import CImaging

/// Pixels in memory: upright, sRGB, 8 bits a channel. Freed with its last reference.
package final class DecodedImage {
  private let image: OpaquePointer

  private init(_ image: OpaquePointer) { self.image = image }

  deinit { ocop_image_free(image) }

  package var width: Int { Int(ocop_image_width(image)) }
  package var height: Int { Int(ocop_image_height(image)) }

  /// Red, green, blue and opacity of one pixel inside the picture.
  package subscript(column: Int, row: Int) -> [UInt8] {
    precondition((0..<width).contains(column) && (0..<height).contains(row), "The pixel lies outside the picture.")
    var rgba: [UInt8] = [0, 0, 0, 0]
    ocop_image_pixel(image, CInt(column), CInt(row), &rgba)
    return rgba
  }

  /// Decodes a whole picture, shrunk to exactly this size.
  package convenience init(_ bytes: [UInt8], format: ImageFormat, width: Int, height: Int) throws(ImageError) {
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

  var averageColour: RGBColour {
    var rgb: [UInt8] = [0, 0, 0]
    ocop_image_average(image, &rgb)
    return RGBColour(red: rgb[0], green: rgb[1], blue: rgb[2])
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

/// A colour of the screen.
package struct RGBColour: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// As a style sheet takes it: `#c8a165`.
  package var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
