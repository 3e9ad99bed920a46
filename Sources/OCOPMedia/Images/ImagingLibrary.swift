import CImaging

/// The edge to the C wrapper: starts libvips once, and turns its statuses and buffers into errors and arrays.
enum ImagingLibrary {
  /// Calls vips; `body` returns the wrapper's status and writes its message.
  static func call(
    orThrow error: (String) -> ImageError, _ body: (UnsafeMutablePointer<CChar>) -> CInt
  ) throws(ImageError) {
    if let failure = startFailure { throw failure }
    var message = [CChar](repeating: 0, count: Int(OCOP_IMAGE_MESSAGE_SIZE))
    let status = message.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map(body) ?? -1 }
    guard status == 0 else { throw error(text(message)) }
  }

  /// vips takes about 30 ms to start, so a run without photos never does.
  private static let startFailure: ImageError? = {
    var message = [CChar](repeating: 0, count: Int(OCOP_IMAGE_MESSAGE_SIZE))
    return ocop_imaging_start(&message) == 0 ? nil : .failed(detail: text(message))
  }()

  /// vips' words on one line.
  private static func text(_ message: [CChar]) -> String {
    let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  /// Gives a C source for bytes in memory; it must not outlive the call.
  static func withSource<Result>(
    _ bytes: [UInt8], _ format: ImageFormat, _ body: (UnsafePointer<ocop_image_source>) throws(ImageError) -> Result
  ) throws(ImageError) -> Result {
    let outcome: Swift.Result<Result, ImageError> = bytes.withUnsafeBytes { raw in
      var source = ocop_image_source(format: format.loader, bytes: raw.baseAddress, count: raw.count)
      do throws(ImageError) {
        return .success(try body(&source))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

extension ImageFormat {
  fileprivate var loader: ocop_image_format {
    switch self {
    case .jpeg: OCOP_IMAGE_JPEG
    case .png: OCOP_IMAGE_PNG
    case .webp: OCOP_IMAGE_WEBP
    case .heif: OCOP_IMAGE_HEIF
    case .tiff: OCOP_IMAGE_TIFF
    }
  }
}
