/// The chunks of a PNG file (W3C PNG, third edition, section 5), for taking out text, time and EXIF.
struct PNGContainer {
  private let bytes: [UInt8]
  private var kept: [Range<Int>] = [0..<8]

  /// Throws `truncated` where the file ends before its end chunk.
  init(_ bytes: [UInt8]) throws(ImageError) {
    self.bytes = bytes
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 12 + length
      guard end <= bytes.count else { throw .truncated }
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      if Self.keptNames.contains(name) { kept.append(position..<end) }
      if name == "IEND" { return }
      position = end
    }
    throw .truncated
  }

  func withoutMetadata() -> [UInt8] { kept.flatMap { bytes[$0] } }

  /// The picture itself, its colours, its resolution and its animation.
  private static let keptNames: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs",
    "acTL", "fcTL", "fdAT",
  ]
}
