import CBrotli

/// Brotli for text, as browsers take it over https.
package enum Brotli {
  /// A page of 15 kB takes 0.4 ms; qualities from 9 on take twenty times that, for a tenth of the size at best.
  private static let quality: Int32 = 7

  /// Nil where there is no memory.
  package static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    let room = BrotliEncoderMaxCompressedSize(bytes.count)
    guard room > 0 else { return nil }
    var isPacked = false
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = room
      let status = BrotliEncoderCompress(
        quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &count, buffer.baseAddress)
      isPacked = status == BROTLI_TRUE
      if !isPacked { count = 0 }
    }
    return isPacked ? packed : nil
  }
}
