import CDeflate

/// gzip by libdeflate, which writes neither time nor name: same bytes in, same bytes out.
package enum Gzip {
  /// Levels 10 to 12 gain two hundredths of the size for ten times the work.
  private static let level: Int32 = 9

  /// Nil where there is no memory.
  package static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, room)
    }
    return packed.isEmpty ? nil : packed
  }
}
