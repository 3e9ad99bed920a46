/// The chunks of a WebP file (RFC 9649, section 2), for taking out EXIF and XMP.
struct WebPContainer {
  private let bytes: [UInt8]
  private var kept: [Range<Int>] = []
  private var header: Range<Int>?

  /// Throws `truncated` where the file is shorter than it says.
  init(_ bytes: [UInt8]) throws(ImageError) {
    self.bytes = bytes
    guard bytes.count >= 12 else { throw .truncated }
    let end = 8 + Self.size(bytes, at: 4)
    guard end <= bytes.count else { throw .truncated }
    var position = 12
    while position + 8 <= end {
      let size = Self.size(bytes, at: position + 4)
      // A chunk of odd size is padded, but the last one's padding is sometimes forgotten.
      let next = min(position + 8 + size + size % 2, end)
      guard position + 8 + size <= end else { throw .truncated }
      let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      if name == "VP8X" { header = position..<next }
      if Self.keptNames.contains(name) { kept.append(position..<next) }
      position = next
    }
  }

  func withoutMetadata() -> [UInt8] {
    var result = Array("RIFF\0\0\0\0WEBP".utf8)
    // A plain picture needs no extended header.
    let isPlain = kept.count == 2 && kept.first == header && bytes[kept[1].lowerBound + 3] == UInt8(ascii: " ")
    for range in isPlain ? [kept[1]] : kept {
      let start = result.count
      result += bytes[range]
      // The extended header has a flag for each kind of chunk; EXIF is bit 3, XMP bit 2.
      if range == header, range.count > 8 { result[start + 8] &= ~0x0C }
    }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: result.count - 8).littleEndian) { size in
      result.replaceSubrange(4..<8, with: size)
    }
    return result
  }

  private static func size(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static let keptNames: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]
}
