/// An EAN-13 or EAN-8 barcode (ISO/IEC 15420): bars and spaces between two quiet zones.
package struct EANBarcode: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case ean13
    case ean8

    package var name: String { self == .ean13 ? "EAN-13" : "EAN-8" }
    /// Width without quiet zones.
    package var modules: Int { self == .ean13 ? 95 : 67 }
    /// Light modules to the left and right (GS1 General Specifications, 5.2.3.4).
    package var quietZone: (left: Int, right: Int) { self == .ean13 ? (11, 7) : (7, 7) }
    /// Height of the bars at 100 % in millimetres, guards without their 5 modules more.
    package var barMillimetres: Double { self == .ean13 ? 22.85 : 18.23 }
    /// Width with quiet zones, in modules.
    package var wholeModules: Int { modules + quietZone.left + quietZone.right }
    /// Where the guards in the middle begin, in modules.
    fileprivate var middle: Int { self == .ean13 ? 45 : 31 }
  }

  package let kind: Kind
  /// The 13 or 8 digits; the caller has checked the last.
  package let digits: String
  /// Dark stretches, in modules from the first guard bar.
  package let bars: [Range<Int>]
  /// Indices in `bars` of the guards, which reach lower than the others, between the digits.
  package let guardBars: Set<Int>

  /// Width of a module in millimetres: at 80 %, 100 % and 200 % size (GS1 General Specifications, 5.2.3).
  package static let moduleMillimetres = (minimum: 0.264, nominal: 0.330, maximum: 0.660)

  /// Nil unless the text is exactly 13 or 8 digits.
  package init?(_ digits: String) {
    let values = digits.utf8.map { Int($0) - 0x30 }
    guard [8, 13].contains(values.count), values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let kind: Kind = values.count == 13 ? .ean13 : .ean8
    self.kind = kind
    self.digits = digits

    var modules: [Bool] = []
    modules.reserveCapacity(kind.modules)
    func append(_ pattern: Int, _ width: Int) {
      for bit in (0..<width).reversed() { modules.append(pattern >> bit & 1 == 1) }
    }
    // The first digit of thirteen has no bars of its own: it says which of the next six are of number set B.
    let parity = kind == .ean13 ? Self.parities[values[0]] : 0
    let halves =
      kind == .ean13 ? (left: values[1...6], right: values[7...12]) : (left: values[0...3], right: values[4...7])
    append(0b101, 3)
    for (position, digit) in halves.left.enumerated() {
      append(parity >> (5 - position) & 1 == 1 ? Self.setB(digit) : Self.setA[digit], 7)
    }
    append(0b01010, 5)
    for digit in halves.right { append(Self.setA[digit] ^ 0b111_1111, 7) }
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
    let middle = kind.middle..<(kind.middle + 5)
    guardBars = Set(
      bars.indices.filter {
        let start = bars[$0].lowerBound
        return start < 3 || middle.contains(start) || start >= kind.modules - 3
      })
  }

  /// The digits as they stand below the bars: "9 521234 567899", "9520 0112".
  package var groups: [String] {
    let lengths = kind == .ean13 ? [1, 6, 6] : [4, 4]
    var rest = digits[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
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
    let left = kind.quietZone.left
    let width = kind.wholeModules
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
