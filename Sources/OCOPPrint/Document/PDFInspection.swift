/// What a finished PDF says of itself: read from the file that goes to the shop, not from what it was made of.
///
/// Understands files with a classic cross-reference table, as the engine writes them (ISO 32000-1, 7.5.4).
package struct PDFInspection: Sendable {
  package struct Box: Sendable, Hashable {
    /// Millimetres.
    package let width: Double
    package let height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package private(set) var pages = 0
  /// The sizes that pages have, each once.
  package private(set) var mediaBoxes: [Box] = []
  package private(set) var trimBoxes: [Box] = []
  package private(set) var bleedBoxes: [Box] = []
  package private(set) var fonts: [String] = []
  /// Fonts whose outlines are not in the file.
  package private(set) var missingFonts: [String] = []
  /// The standards that it declares: "PDF/A-2A", "PDF/UA-1".
  package private(set) var standards: [String] = []

  /// Nil where the file is not whole.
  package init?(_ bytes: [UInt8]) {
    guard let objects = PDFObjects(bytes) else { return nil }
    for object in objects.dictionaries {
      if object.has("/Type/Page/") {
        pages += 1
        for (name, path) in [
          ("/MediaBox", \Self.mediaBoxes), ("/TrimBox", \Self.trimBoxes), ("/BleedBox", \Self.bleedBoxes),
        ] {
          guard let corners = object.numbers(after: name), corners.count == 4 else { continue }
          let box = Box(
            width: Self.millimetres(corners[2] - corners[0]), height: Self.millimetres(corners[3] - corners[1]))
          if !self[keyPath: path].contains(box) { self[keyPath: path].append(box) }
        }
      } else if object.has("/Type/FontDescriptor"), let name = object.name(after: "/FontName/") {
        let plain = name.split(separator: "+").last.map(String.init) ?? name
        if object.has("/FontFile") { fonts.append(plain) } else { missingFonts.append(plain) }
      } else if object.has("/Type/Metadata") {
        standards = Self.standards(in: object.stream)
      }
    }
    guard pages > 0 else { return nil }
    fonts = Array(Set(fonts)).sorted()
  }

  private static func millimetres(_ points: Double) -> Double { (points * 25.4 / 72 * 100).rounded() / 100 }

  private static func standards(in metadata: String) -> [String] {
    func value(_ name: String) -> String? {
      guard let start = metadata.firstRange(of: "<\(name)>"), let end = metadata.firstRange(of: "</\(name)>") else {
        return nil
      }
      return String(metadata[start.upperBound..<end.lowerBound])
    }
    var standards: [String] = []
    if let part = value("pdfaid:part") { standards.append("PDF/A-\(part)\(value("pdfaid:conformance") ?? "")") }
    if let part = value("pdfuaid:part") { standards.append("PDF/UA-\(part)") }
    return standards
  }
}

/// The objects of a PDF and where they stand.
struct PDFObjects {
  struct Object {
    /// Where its bytes begin.
    let start: Int
    /// The dictionary, without its stream.
    let text: String
    let stream: String

    func has(_ part: String) -> Bool { text.contains(part) }

    /// The numbers of an array that follows a name.
    func numbers(after name: String) -> [Double]? {
      guard let found = text.firstRange(of: name + "["), let end = text[found.upperBound...].firstIndex(of: "]") else {
        return nil
      }
      return text[found.upperBound..<end].split(separator: " ").compactMap { Double($0) }
    }

    func name(after prefix: String) -> String? {
      text.firstRange(of: prefix).map { found in
        String(text[found.upperBound...].prefix { !"/ <>[]()\n".contains($0) })
      }
    }
  }

  let bytes: [UInt8]
  /// Where the cross-reference table begins.
  let table: Int
  /// By object number; 0 for free ones.
  let offsets: [Int]

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("%PDF-1.".utf8)) else { return nil }
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard tail.contains("%%EOF"), let mark = tail.firstRange(of: "startxref") else { return nil }
    guard let table = Int(tail[mark.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber }),
      table > 0, table + 12 < bytes.count, bytes[table...].starts(with: Array("xref\n0 ".utf8))
    else { return nil }
    let count = Int(
      String(
        decoding: bytes[(table + 7)..<min(table + 20, bytes.count)].prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self))
    guard let count, count > 0, let line = bytes[(table + 7)...].firstIndex(of: 0x0A),
      line + 1 + 20 * count <= bytes.count
    else { return nil }
    self.bytes = bytes
    self.table = table
    offsets = (0..<count).map { index in
      let entry = line + 1 + 20 * index
      guard bytes[entry + 17] == UInt8(ascii: "n") else { return 0 }
      return bytes[entry..<entry + 10].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
  }

  /// Those that may be of interest, with their first kilobytes: pages, fonts, metadata.
  var dictionaries: [Object] {
    offsets.compactMap { offset in
      guard offset > 0, offset < bytes.count else { return nil }
      let head = String(decoding: bytes[offset..<min(offset + 64, bytes.count)], as: UTF8.self)
      guard head.contains("/Type/Page/") || head.contains("/FontDescriptor") || head.contains("/Metadata") else {
        return nil
      }
      let end = min(offset + 8192, bytes.count)
      let text = String(decoding: bytes[offset..<end], as: UTF8.self)
      let close = text.firstRange(of: "endobj")?.lowerBound ?? text.endIndex
      let stream = text.firstRange(of: "stream\n")?.lowerBound ?? close
      return Object(
        start: offset, text: String(text[..<min(stream, close)]), stream: String(text[min(stream, close)..<close]))
    }
  }
}
