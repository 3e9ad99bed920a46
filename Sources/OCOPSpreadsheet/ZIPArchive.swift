import CZlib

/// The files inside a ZIP, read from memory.
///
/// Written for workbooks: stored and deflated entries, no encryption, no ZIP64. What an entry may grow to is bounded before it is
/// unpacked and while it is, so that a small file cannot fill the memory.
struct ZIPArchive {
  private struct Entry {
    let method: UInt16
    let offset: Int
    let compressedSize: Int
    let size: Int
    let checksum: UInt32
  }

  /// The most bytes that one entry may hold unpacked: a sheet of a million cells.
  static let mostBytes = 256 << 20
  /// Deflate makes text smaller by a factor of 20; a bomb lives from 1,000.
  static let mostExpansion = 400

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8]) throws(SpreadsheetFault) {
    self.bytes = bytes
    guard bytes.starts(with: [0x50, 0x4B]) else {
      // The compound file of old Excel, which also wraps workbooks with a password.
      throw bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .oldExcel : .damaged
    }
    // The central directory is found by its end record, which is the last 22 bytes but for a comment.
    var end = bytes.count - 22
    let lowest = max(0, end - 65_535)
    while end >= lowest, word(end) != 0x0605_4B50 { end -= 1 }
    guard end >= lowest, end >= 0 else { throw .damaged }
    let count = Int(half(end + 10))
    var place = Int(word(end + 16))
    for _ in 0..<min(count, 10_000) {
      guard place >= 0, place + 46 <= bytes.count, word(place) == 0x0201_4B50 else { throw .damaged }
      let nameLength = Int(half(place + 28))
      let next = place + 46 + nameLength + Int(half(place + 30)) + Int(half(place + 32))
      guard next <= bytes.count else { throw .damaged }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
      guard half(place + 8) & 1 == 0 else { throw .encrypted }
      entries[name.lowercased()] = Entry(
        method: half(place + 10), offset: Int(word(place + 42)), compressedSize: Int(word(place + 20)),
        size: Int(word(place + 24)), checksum: word(place + 16))
      place = next
    }
  }

  /// The unpacked bytes of an entry; nil where there is none of that name.
  func contents(of name: String) throws(SpreadsheetFault) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard entry.offset + 30 <= bytes.count, word(entry.offset) == 0x0403_4B50 else { throw .damaged }
    let start = entry.offset + 30 + Int(half(entry.offset + 26)) + Int(half(entry.offset + 28))
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw .damaged }
    guard entry.size <= Self.mostBytes, entry.size <= max(entry.compressedSize, 4096) * Self.mostExpansion else {
      throw .tooLarge
    }
    let packed = bytes[start..<start + entry.compressedSize]
    let unpacked: [UInt8]
    switch entry.method {
    case 0: unpacked = Array(packed)
    case 8: unpacked = try Self.inflate(packed, size: entry.size)
    default: throw .damaged
    }
    guard unpacked.count == entry.size, Self.checksum(unpacked) == entry.checksum else { throw .damaged }
    return unpacked
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
  }

  /// Unpacks into exactly as much memory as the directory names: what goes beyond is an error, not more memory.
  private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) throws(SpreadsheetFault) -> [UInt8] {
    var isWhole = false
    var input = Array(packed)
    let output = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        var stream = z_stream()
        guard ocop_inflate_begin(&stream) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        isWhole = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = min(Int(stream.total_out), size)
      }
    }
    guard isWhole else { throw .damaged }
    return output
  }

  /// Little-endian, 0 beyond the end.
  private func half(_ place: Int) -> UInt16 {
    place >= 0 && place + 2 <= bytes.count ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : 0
  }

  private func word(_ place: Int) -> UInt32 {
    place >= 0 && place + 4 <= bytes.count ? UInt32(half(place)) | UInt32(half(place + 2)) << 16 : 0
  }
}
