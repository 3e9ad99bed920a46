/// A picture format that we read, told by a file's first bytes and never by its name.
package enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg
  case png
  case webp
  /// HEIC and AVIF, as phones write them.
  case heif
  case tiff

  /// Enough of a file to tell its format.
  package static let headLength = 512

  /// Nil for anything that is none of ours.
  package init?(head: [UInt8]) {
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
      text.withUTF8Buffer { head.count >= offset + $0.count && head[offset..<offset + $0.count].elementsEqual($0) }
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftyp", at: 4), Self.heifBrands.contains(where: { has($0, at: 8) }) {
      self = .heif
    } else if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else {
      return nil
    }
  }

  private static let heifBrands: [StaticString] = ["heic", "heix", "heim", "heis", "mif1", "avif"]

  /// The extension of a published file.
  package var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    case .heif: "heic"
    case .tiff: "tif"
    }
  }

  /// The common name of a picture or document format that we know but do not take, for the message about it.
  static func nameOfOther(head: [UInt8]) -> String? {
    let others: [(name: String, magic: [UInt8])] = [
      ("GIF", Array("GIF8".utf8)), ("PDF", Array("%PDF".utf8)), ("BMP", Array("BM".utf8)),
      ("JPEG XL", [0xFF, 0x0A]), ("JPEG XL", [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20]),
      ("JPEG 2000", [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]), ("PSD", Array("8BPS".utf8)),
    ]
    if let other = others.first(where: { head.starts(with: $0.magic) }) { return other.name }
    let text = String(decoding: head, as: UTF8.self)
    return text.contains("<svg") ? "SVG" : nil
  }
}
