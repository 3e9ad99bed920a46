import OCOPMedia

/// How a label is divided between its code and its words, in millimetres.
struct LabelShape: Sendable {
  /// The words stand to the right of the code, or below it.
  let isBeside: Bool
  /// Side of the square of the code, quiet zone included.
  let code: Double
  let text: (width: Double, height: Double)

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
    if sheet.kind == .tent || sheet.kind == .poster {
      // The template gives these faces 62 % of their shorter side.
      isBeside = sheet.labelSize.width > sheet.labelSize.height
      code = min(sheet.labelSize.width, sheet.labelSize.height) * 0.62
      text = isBeside ? (inner.width - code - 30, 40) : (inner.width - 20, 50)
      return
    }
    var beside = min(inner.height, inner.width * 0.55, Self.largestCode)
    if hasBars {
      let modules = Double(EAN13.modules + EAN13.quietZone.left + EAN13.quietZone.right)
      let spare = inner.width - 1.5 - modules * EAN13.moduleMillimetres.minimum - 0.01
      if spare >= Self.smallestCodeBesideBars { beside = min(beside, spare) }
    }
    let above = min(inner.width, inner.height * 0.62, Self.largestCode)
    // Beside, unless the label is so narrow that the code would be much smaller there.
    isBeside = beside >= above * 0.85
    code = isBeside ? beside : above
    text =
      isBeside ? (inner.width - beside - 1.5, inner.height) : (inner.width, inner.height - above - 0.8)
  }

  /// The largest type that suits the label, in points.
  var nameSize: Double { min(15, max(6, (isBeside ? text.height : text.width * 0.55) * 0.24)) }
  var smallSize: Double { max(5, nameSize * 0.68) }

  /// The printed side of a code: whole dots a module where the printer has few.
  func printedSide(of symbol: QRSymbol, dotsPerMillimetre: Double) -> Double {
    let modules = Double(symbol.side + 2 * QRSymbol.quietZone)
    guard dotsPerMillimetre > 0 else { return code }
    return (code / modules * dotsPerMillimetre).rounded(.down) / dotsPerMillimetre * modules
  }
}
