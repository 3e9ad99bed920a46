import Glibc

/// The segments of a JPEG file (ITU-T T.81, annex B), for taking out what says more than the picture itself.
struct JPEGContainer {
  private let bytes: [UInt8]
  /// Segments to keep, in order, from the start of the image to its end marker; what lies behind (a phone's video, a
  /// second picture) is left out.
  private var kept: [Range<Int>] = []

  /// Throws `truncated` where the file ends before the image does.
  init(_ bytes: [UInt8]) throws(ImageError) {
    self.bytes = bytes
    var position = 2
    while true {
      while position < bytes.count, bytes[position] != 0xFF { position += 1 }
      while position < bytes.count, bytes[position] == 0xFF { position += 1 }
      guard position < bytes.count else { throw .truncated }
      let marker = bytes[position]
      let start = position - 1
      position += 1
      switch marker {
      case 0xD9:
        kept.append(start..<position)
        return
      case 0x01, 0xD0...0xD7, 0x00:
        continue
      default:
        guard position + 2 <= bytes.count else { throw .truncated }
        let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        guard length >= 2 else { throw .damaged(detail: "a JPEG segment of length \(length)") }
        guard position + length <= bytes.count else { throw .truncated }
        position += length
        if marker == 0xDA { position = Self.endOfScan(bytes, from: position) }
        if keeps(marker, start..<position) { kept.append(start..<position) }
      }
    }
  }

  /// The same picture without camera data, position, thumbnails and comments; how to hold it stays, as the only entry of
  /// a new EXIF segment.
  func withoutMetadata(orientation: Int) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    if (2...8).contains(orientation) {
      result += [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8]
      // One entry: tag 0x0112, type SHORT, count 1, value; then no next directory.
      result += [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
    }
    for range in kept { result += bytes[range] }
    return result
  }

  /// Entropy-coded data end at the first marker that is neither a stuffed byte nor a restart.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return start }
      var position = start
      while position + 1 < raw.count {
        guard let found = memchr(base + position, 0xFF, raw.count - 1 - position) else { break }
        position = UnsafeRawPointer(found) - base
        switch raw[position + 1] {
        case 0x00, 0xD0...0xD7: position += 2
        case 0xFF: position += 1
        default: return position
        }
      }
      return raw.count
    }
  }

  private func keeps(_ marker: UInt8, _ range: Range<Int>) -> Bool {
    func begins(with name: StaticString) -> Bool {
      name.withUTF8Buffer { range.count >= 4 + $0.count && bytes[(range.lowerBound + 4)...].starts(with: $0) }
    }
    switch marker {
    // JFIF without a thumbnail in it.
    case 0xE0: return begins(with: "JFIF\0") && range.count == 18
    case 0xE2: return begins(with: "ICC_PROFILE\0")
    // Says how the colours are coded.
    case 0xEE: return begins(with: "Adobe")
    case 0xE1, 0xE3...0xED, 0xEF, 0xFE: return false
    default: return true
    }
  }
}
