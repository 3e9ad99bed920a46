import OCOPModel

/// The words of a label, cut to the room beside or below its code.
struct LabelWords: Sendable {
  let name: String
  /// Points.
  let nameSize: Double
  let lines: [String]
  /// A lot number is never left out, nor cut.
  let isLotWhole: Bool
  private let isNameCut: Bool
  private let areDaysLeftOut: Bool

  /// From one line to the next, in ems, as the template draws them.
  private static let pitch = (name: 1.18, small: 1.3)

  /// - Parameters:
  ///   - lines: the lot, and its days.
  ///   - barsHeight: of the bars of the trade item number, in millimetres.
  init(name: String, lines: [String], hasStars: Bool, barsHeight: Double, shape: LabelShape, theme: PrintTheme) {
    guard let heading = theme.fonts["name"], let plain = theme.fonts["fact"] else {
      (self.name, nameSize, self.lines) = (name, shape.nameSizes[0], lines)
      (isLotWhole, isNameCut, areDaysLeftOut) = (true, false, false)
      return
    }
    let width = shape.text.width * pointsPerMillimetre
    let small = LineFitter(font: plain, size: shape.smallSize, width: width)
    var left = (shape.text.height - barsHeight) * pointsPerMillimetre - shape.taken.shortCode
    if hasStars { left -= shape.taken.stars }
    let leastName = (shape.nameSizes.last ?? 0) * Self.pitch.name
    var kept: [String] = []
    var isLotWhole = true
    for (index, line) in lines.enumerated() {
      let needed = Double(small.lines(of: line)) * shape.smallSize * Self.pitch.small + shape.taken.lineGap
      let hasRoom = left - needed >= leastName
      if index == 0 { isLotWhole = hasRoom }
      // The days of a lot are printed only where the name still has a line.
      guard index == 0 || hasRoom else { continue }
      left -= needed
      kept.append(small.breakable(line))
    }
    func fit(_ size: Double) -> LineFitter.Fit {
      LineFitter(font: heading, size: size, width: width)
        .fit(name, lines: max(1, Int(left / (size * Self.pitch.name))))
    }
    let size = shape.nameSizes.first { !fit($0).isCut } ?? shape.nameSizes.last ?? 0
    let fitted = fit(size)
    (self.name, nameSize, self.lines, self.isLotWhole) = (fitted.text, size, kept, isLotWhole)
    (isNameCut, areDaysLeftOut) = (fitted.isCut, kept.count < lines.count)
  }

  func cuts(of product: Product) -> [Preflight.Cut] {
    var cuts: [Preflight.Cut] = []
    if areDaysLeftOut { cuts.append(Preflight.Cut(product: product.key, file: product.file, part: .days, kept: "")) }
    if isNameCut { cuts.append(Preflight.Cut(product: product.key, file: product.file, part: .name, kept: name)) }
    return cuts
  }
}
