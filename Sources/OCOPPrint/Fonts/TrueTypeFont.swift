/// What the layout needs of a TrueType font before anything is printed: which letters it has, and how wide each is.
///
/// Reads the tables `head`, `hhea`, `hmtx` and the Unicode subtables of `cmap` in formats 4 and 12 (OpenType 1.9).
package struct TrueTypeFont: Sendable {
  /// Of the em square.
  private let unitsPerEm: Int
  /// In font units, by Unicode scalar.
  private let advances: [UInt32: UInt16]
  /// As `advances`, for the letters that nearly every text is made of.
  private let fastAdvances: [UInt16]

  /// Nil where the bytes are no such font.
  package init?(_ bytes: [UInt8]) {
    let reader = TableReader(bytes: bytes)
    guard let head = reader.table("head"), let hhea = reader.table("hhea"), let hmtx = reader.table("hmtx"),
      let cmap = reader.table("cmap"), let units = reader.u16(head + 18), units > 0,
      let count = reader.u16(hhea + 34), count > 0
    else { return nil }
    unitsPerEm = units
    func advance(_ glyph: Int) -> UInt16 { UInt16(reader.u16(hmtx + 4 * min(glyph, count - 1)) ?? 0) }
    var advances: [UInt32: UInt16] = [:]
    for (scalar, glyph) in Self.characters(reader, cmap) where glyph != 0 { advances[scalar] = advance(glyph) }
    guard !advances.isEmpty else { return nil }
    self.advances = advances
    fastAdvances = (0..<UInt32(0x2000)).map { advances[$0] ?? 0 }
  }

  package func covers(_ scalar: Unicode.Scalar) -> Bool { advances[scalar.value] != nil }

  /// Width of one line in ems; kerning, which mostly narrows it, is not counted. A letter that is missing counts as an em.
  package func width(of text: some StringProtocol) -> Double {
    var units = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      // A place to break has no width.
      if value == 0x200B { continue }
      let fast = value < 0x2000 ? Int(fastAdvances[Int(value)]) : 0
      units += fast > 0 ? fast : Int(advances[value] ?? UInt16(unitsPerEm))
    }
    return Double(units) / Double(unitsPerEm)
  }

  private static func characters(_ reader: TableReader, _ cmap: Int) -> [(UInt32, Int)] {
    var best: (rank: Int, offset: Int)?
    for index in 0..<(reader.u16(cmap + 2) ?? 0) {
      let record = cmap + 4 + 8 * index
      guard let platform = reader.u16(record), let encoding = reader.u16(record + 2),
        let offset = reader.u32(record + 4), let format = reader.u16(cmap + offset)
      else { continue }
      let isUnicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))
      let rank = format == 12 ? 2 : format == 4 ? 1 : 0
      if isUnicode, rank > (best?.rank ?? 0) { best = (rank, cmap + offset) }
    }
    guard let best else { return [] }
    return best.rank == 2 ? segmentedCoverage(reader, best.offset) : segmentMapping(reader, best.offset)
  }

  /// Format 12: groups of 32-bit characters.
  private static func segmentedCoverage(_ reader: TableReader, _ start: Int) -> [(UInt32, Int)] {
    var pairs: [(UInt32, Int)] = []
    for group in 0..<min(reader.u32(start + 12) ?? 0, 65_536) {
      let record = start + 16 + 12 * group
      guard let first = reader.u32(record), let last = reader.u32(record + 4), let glyph = reader.u32(record + 8),
        first <= last, last - first < 65_536
      else { continue }
      for offset in 0...(last - first) { pairs.append((UInt32(first + offset), glyph + offset)) }
    }
    return pairs
  }

  /// Format 4: segments of the Basic Multilingual Plane.
  private static func segmentMapping(_ reader: TableReader, _ start: Int) -> [(UInt32, Int)] {
    let doubled = reader.u16(start + 6) ?? 0
    var pairs: [(UInt32, Int)] = []
    for segment in stride(from: 0, to: doubled, by: 2) {
      let ends = start + 14
      let rangeOffsets = ends + 2 + 3 * doubled
      guard let end = reader.u16(ends + segment), let first = reader.u16(ends + 2 + doubled + segment),
        let delta = reader.u16(ends + 2 + 2 * doubled + segment), let offset = reader.u16(rangeOffsets + segment),
        first <= end
      else { continue }
      for character in first...end where character != 0xFFFF {
        var glyph = character
        if offset != 0 {
          glyph = reader.u16(rangeOffsets + segment + offset + 2 * (character - first)) ?? 0
          if glyph == 0 { continue }
        }
        pairs.append((UInt32(character), (glyph + delta) & 0xFFFF))
      }
    }
    return pairs
  }
}

/// Big-endian numbers at checked offsets.
private struct TableReader {
  let bytes: [UInt8]

  func u16(_ offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  func u32(_ offset: Int) -> Int? {
    guard let high = u16(offset), let low = u16(offset + 2) else { return nil }
    return high << 16 | low
  }

  /// Where a table begins.
  func table(_ tag: String) -> Int? {
    let wanted = Array(tag.utf8)
    for index in 0..<(u16(4) ?? 0) {
      let record = 12 + 16 * index
      guard record + 16 <= bytes.count else { return nil }
      if bytes[record..<record + 4].elementsEqual(wanted) { return u32(record + 8) }
    }
    return nil
  }
}
