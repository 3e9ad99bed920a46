/// An EAN-13 barcode (ISO/IEC 15420): 95 modules of bars and spaces between two quiet zones.
package struct EAN13: Sendable, Hashable {
  /// The 13 digits; the caller has checked the last.
  package let digits: String
  /// Dark stretches, in modules from the first guard bar.
  package let bars: [Range<Int>]
  /// Indices in `bars` of the guards, which reach lower than the others, between the digits.
  package let guardBars: Set<Int>

  /// Width without quiet zones.
  package static let modules = 95
  /// Light modules to the left and right (GS1 General Specifications, 5.2.3.4).
  package static let quietZone = (left: 11, right: 7)
  /// Width of a module in millimetres: at 80 %, 100 % and 200 % size (GS1 General Specifications, 5.2.3).
  package static let moduleMillimetres = (minimum: 0.264, nominal: 0.330, maximum: 0.660)
  /// Height of the bars at 100 % in millimetres, guards without their 5 modules more.
  package static let barMillimetres = 22.85

  /// Nil unless the text is exactly 13 digits.
  package init?(_ digits: String) {
    let values = digits.utf8.map { Int($0) - 0x30 }
    guard values.count == 13, values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    self.digits = digits

    var modules: [Bool] = []
    modules.reserveCapacity(EAN13.modules)
    func append(_ pattern: Int, _ width: Int) {
      for bit in (0..<width).reversed() { modules.append(pattern >> bit & 1 == 1) }
    }
    // The first digit has no bars of its own: it says which of the next six are of number set B.
    let parity = EAN13.parities[values[0]]
    append(0b101, 3)
    for position in 1...6 {
      let isSetB = parity >> (6 - position) & 1 == 1
      append(isSetB ? EAN13.setB(values[position]) : EAN13.setA[values[position]], 7)
    }
    append(0b01010, 5)
    for position in 7...12 { append(EAN13.setA[values[position]] ^ 0b111_1111, 7) }
    append(0b101, 3)

    var bars: [Range<Int>] = []
    for (index, isDark) in modules.enumerated() where isDark {
      if let last = bars.last, last.upperBound == index {
        bars[bars.count - 1] = last.lowerBound..<(index + 1)
      } else {
        bars.append(index..<(index + 1))
      }
    }
    self.bars = bars
    guardBars = Set(
      bars.indices.filter {
        bars[$0].lowerBound < 3 || (45..<50).contains(bars[$0].lowerBound) || bars[$0].lowerBound >= 92
      })
  }

  /// The bars as rectangles to fill; one unit is one module, the guards are `guardDepth` units longer.
  package func path(height: Int, guardDepth: Int = 5) -> String {
    var path: [UInt8] = []
    for (index, bar) in bars.enumerated() {
      let depth = height + (guardBars.contains(index) ? guardDepth : 0)
      path.append(ascii: "M\(bar.lowerBound) 0h\(bar.count)v\(depth)h-\(bar.count)z")
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// An SVG file of the bars on white with their quiet zones; the digits below are set by the page.
  package func svgFile(height: Int = 69, guardDepth: Int = 5) -> String {
    let (left, right) = EAN13.quietZone
    let width = EAN13.modules + left + right
    let depth = height + guardDepth
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-\(left) 0 \(width) \(depth)\" "
      + "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-\(left) 0h\(width)v\(depth)h-\(width)z\"/>"
      + "<path d=\"\(path(height: height, guardDepth: guardDepth))\"/></svg>"
  }

  /// Number set A, left-hand digits of odd parity; set C is its complement (ISO/IEC 15420, table 1).
  private static let setA = [
    0b0001101, 0b0011001, 0b0010011, 0b0111101, 0b0100011, 0b0110001, 0b0101111, 0b0111011, 0b0110111, 0b0001011,
  ]

  /// Number set B is set C read backwards.
  private static func setB(_ digit: Int) -> Int {
    let setC = setA[digit] ^ 0b111_1111
    return (0..<7).reduce(0) { $0 | (setC >> $1 & 1) << (6 - $1) }
  }

  /// Which of digits 2 to 7 are of set B, by the first digit (ISO/IEC 15420, table 2).
  private static let parities = [
    0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010,
  ]
}
