/// One of the eight patterns laid over a symbol's data so that it looks like no finder and has no large plain areas.
package enum QRMask: Int, CaseIterable, Sendable {
  case mask0, mask1, mask2, mask3, mask4, mask5, mask6, mask7

  /// Whether the pattern turns the module over: ISO/IEC 18004:2015, table 10.
  package func flips(column j: Int, row i: Int) -> Bool {
    switch self {
    case .mask0: (i + j) % 2 == 0
    case .mask1: i % 2 == 0
    case .mask2: j % 3 == 0
    case .mask3: (i + j) % 3 == 0
    case .mask4: (i / 2 + j / 3) % 2 == 0
    case .mask5: i * j % 2 + i * j % 3 == 0
    case .mask6: (i * j % 2 + i * j % 3) % 2 == 0
    case .mask7: ((i + j) % 2 + i * j % 3) % 2 == 0
    }
  }

  /// The fifteen bits beside the finders that name level and mask: ISO/IEC 18004:2015, 7.9 and annex C.
  package func formatBits(_ level: QRErrorCorrection) -> Int {
    let indicator = [1, 0, 3, 2][level.rawValue]
    let data = indicator << 3 | rawValue
    var remainder = data
    for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
    return (data << 10 | remainder) ^ 0x5412
  }
}

/// Modules of a symbol up to version 9 as bits, both row by row and column by column, so that runs and patterns are
/// found a whole line at a time.
package struct QRGrid: Sendable {
  private(set) var rows: [UInt64]
  private var columns: [UInt64]

  /// A line and the four light modules on each end that a reader sees there must fit into a word.
  package static let largestSide = 53

  var side: Int { rows.count }

  package init(side: Int, isDark: (_ column: Int, _ row: Int) -> Bool) {
    func line(_ isDark: (Int) -> Bool) -> UInt64 {
      var line: UInt64 = 0
      for place in 0..<side { line |= (isDark(place) ? 1 : 0) << UInt64(place) }
      return line
    }
    rows = [UInt64](capacity: side) { rows in
      for row in 0..<side { rows.append(line { isDark($0, row) }) }
    }
    columns = [UInt64](capacity: side) { columns in
      for column in 0..<side { columns.append(line { isDark(column, $0) }) }
    }
  }

  subscript(column: Int, row: Int) -> Bool {
    get { rows[row] >> UInt64(column) & 1 == 1 }
    set {
      let (inRow, inColumn) = ((1 as UInt64) << UInt64(column), (1 as UInt64) << UInt64(row))
      rows[row] = newValue ? rows[row] | inRow : rows[row] & ~inRow
      columns[column] = newValue ? columns[column] | inColumn : columns[column] & ~inColumn
    }
  }

  /// Of modules row by row; bit 0 of each is its colour.
  init(side: Int, modules: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(modules)
    rows = [UInt64](capacity: side) { rows in
      for row in 0..<side {
        var line: UInt64 = 0
        var column = 0
        while column + 8 <= side {
          let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: row * side + column, as: UInt64.self))
          // The lowest bit of each byte, the first byte's lowest, brought together at the top.
          line |= (((eight & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56) << UInt64(column)
          column += 8
        }
        while column < side {
          line |= UInt64(modules[row * side + column] & 1) << UInt64(column)
          column += 1
        }
        rows.append(line)
      }
    }
    columns = Self.transposed(rows)
  }

  /// Columns of rows, and rows of columns. Squares change places with their mirror images, from 32 modules wide down to one (H. S.
  /// Warren, Hacker's Delight, 7-3).
  private static func transposed(_ lines: [UInt64]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: 64) { result, count in
      for index in 0..<64 { result.initializeElement(at: index, to: index < lines.count ? lines[index] : 0) }
      var width = 32
      var low: UInt64 = 0xFFFF_FFFF
      while width > 0 {
        var index = 0
        while index < 64 {
          let swapped = (result[index] >> UInt64(width) ^ result[index + width]) & low
          result[index] ^= swapped << UInt64(width)
          result[index + width] ^= swapped
          index = (index + width + 1) & ~width
        }
        width >>= 1
        low ^= low << UInt64(width)
      }
      count = lines.count
    }
  }

  /// The grid with those modules turned over that are dark in another of its size; done twice, it changes nothing.
  func flipped(by other: QRGrid) -> QRGrid {
    var grid = self
    for index in 0..<side {
      grid.rows[index] ^= other.rows[index]
      grid.columns[index] ^= other.columns[index]
    }
    return grid
  }

  /// Writes both copies of the format information: ISO/IEC 18004:2015, figure 25.
  mutating func write(format bits: Int) {
    for index in 0..<15 {
      let isDark = bits >> index & 1 == 1
      switch index {
      case ..<6: self[8, index] = isDark
      case ..<8: self[8, index + 1] = isDark
      case 8: self[7, 8] = isDark
      default: self[14 - index, 8] = isDark
      }
      if index < 8 {
        self[side - 1 - index, 8] = isDark
      } else {
        self[8, side - 15 + index] = isDark
      }
    }
  }

  /// How hard the symbol is to read, by the four rules of ISO/IEC 18004:2015, table 11; the ground around it is light.
  package var penalty: Int { penalty(flippedBy: QRGrid(side: side) { _, _ in false }) }

  /// That of the grid with the modules turned over that are dark in another, without making it: masks are compared eight at a time.
  func penalty(flippedBy other: QRGrid) -> Int {
    var total = 0
    var dark = 0
    let inside = (1 as UInt64) << (side - 1) - 1
    var above: UInt64 = 0
    for index in 0..<side {
      let here = rows[index] ^ other.rows[index]
      total += linePenalty(here) + linePenalty(columns[index] ^ other.columns[index])
      dark += here.nonzeroBitCount
      if index > 0 {
        let blocks = ~(above ^ here) & ~(here ^ here >> 1) & ~(above ^ above >> 1) & inside
        total += 3 * blocks.nonzeroBitCount
      }
      above = here
    }
    // 10 for each whole 5 % that the share of dark modules is away from one half.
    return total + abs(dark * 20 - side * side * 10) / (side * side) * 10
  }

  private func linePenalty(_ line: UInt64) -> Int { runPenalty(line) + 40 * finderCount(line) }

  /// 3 for five modules of one colour in a line, 1 for each further one.
  private func runPenalty(_ line: UInt64) -> Int {
    let same = ~(line ^ line >> 1) & ((1 as UInt64) << (side - 1) - 1)
    let fives = same & same >> 1 & same >> 2 & same >> 3
    guard fives != 0 else { return 0 }
    return fives.nonzeroBitCount + 2 * (fives & ~(fives << 1)).nonzeroBitCount
  }

  /// Places that look like a finder's cross-section (1:1:3:1:1) with four light modules on one side.
  private func finderCount(_ line: UInt64) -> Int {
    let dark = line << 4
    let light = ~dark
    let cores = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6
    // In most lines there is none.
    guard cores != 0 else { return 0 }
    let before = light << 1 & light << 2 & light << 3 & light << 4
    let after = light >> 7 & light >> 8 & light >> 9 & light >> 10
    return (cores & before).nonzeroBitCount + (cores & after).nonzeroBitCount
  }
}
