import OCOPMedia

/// How a label is divided between its code and its words, in millimetres.
struct LabelShape: Sendable {
  /// The words stand to the right of the code, or below it.
  let isBeside: Bool
  /// Side of the square of the code, quiet zone included.
  let code: Double
  let text: (width: Double, height: Double)
  /// Sizes that a name may have, in points: the first in which it fits whole, or the last.
  let nameSizes: [Double]
  /// Size of the lines below the name, in points.
  let smallSize: Double
  /// What other parts take of the room of the words, in points.
  let taken: (stars: Double, shortCode: Double, lineGap: Double)
  /// A face to be read from afar: its short code and bars have no part in the room of the words.
  let isFace: Bool

  /// What a label keeps free at its edges, for printers that do not hit the middle.
  static let padding = 2.0
  /// No code needs to be larger to be read from an arm's length.
  private static let largestCode = 42.0
  /// Enough for most addresses of a lot, 33 modules and their quiet zone.
  private static let smallestCodeBesideBars = 16.5

  /// - Parameter hasBars: leaves room for the bars of a trade item number beside the code, where the code can spare it.
  init(_ sheet: LabelSheet, hasBars: Bool) {
    let inner = (
      width: sheet.labelSize.width - 2 * Self.padding, height: sheet.labelSize.height - 2 * Self.padding
    )
    isFace = sheet.kind == .tent || sheet.kind == .poster
    if isFace {
      // The template gives these faces 62 % of their shorter side.
      code = min(sheet.labelSize.width, sheet.labelSize.height) * 0.62
      isBeside = sheet.labelSize.width > sheet.labelSize.height
      // Beside the code the words share the height with the invitation; below it they reach from the short code to the edge.
      text =
        isBeside
        ? (inner.width - code - 30, sheet.labelSize.height - 58)
        : (inner.width - 20, sheet.labelSize.height - code - 75)
      nameSizes = isBeside ? [22, 18, 15] : [24, 20, 17, 14]
      smallSize = 10
      taken = (stars: 25, shortCode: 0, lineGap: 6)
      return
    }
    var beside = min(inner.height, inner.width * 0.55, Self.largestCode)
    if hasBars {
      let modules = Double(EANBarcode.Kind.ean13.wholeModules)
      let spare = inner.width - 1.5 - modules * EANBarcode.moduleMillimetres.minimum - 0.01
      if spare >= Self.smallestCodeBesideBars { beside = min(beside, spare) }
    }
    let above = min(inner.width, inner.height * 0.62, Self.largestCode)
    // Beside, unless the label is so narrow that the code would be much smaller there.
    isBeside = beside >= above * 0.85
    code = isBeside ? beside : above
    text =
      isBeside ? (inner.width - beside - 1.5, inner.height) : (inner.width, inner.height - above - 0.8)
    // The largest type that suits the label.
    let size = min(15, max(6, (isBeside ? text.height : text.width * 0.55) * 0.24))
    nameSizes = [size]
    smallSize = max(5, size * 0.68)
    taken = (stars: smallSize * 1.6, shortCode: smallSize * 1.45 + 2, lineGap: 0)
  }

  /// The printed side of a code: whole dots a module where the printer has few.
  func printedSide(of symbol: QRSymbol, dotsPerMillimetre: Double) -> Double {
    let modules = Double(symbol.side + 2 * QRSymbol.quietZone)
    guard dotsPerMillimetre > 0 else { return code }
    return (code / modules * dotsPerMillimetre).rounded(.down) / dotsPerMillimetre * modules
  }
}
