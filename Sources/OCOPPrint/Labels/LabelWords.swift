import OCOPModel

/// The words of a label, cut to the room beside or below its code.
struct LabelWords: Sendable {
  let name: String
  /// Points.
  let nameSize: Double
  let lines: [String]
  let hasStars: Bool
  /// A lot number is never left out, nor cut.
  let isLotWhole: Bool
  private let isNameCut: Bool
  private let areStarsLeftOut: Bool
  /// What is printed of the days; nil where all of them are.
  private let cutDays: String?

  /// From one line to the next, in ems, as the template draws them.
  private static let pitch = (name: 1.18, small: 1.3)

  /// What a label of a lot says of it: its number, the day on which it was made, the day up to which it is best.
  struct Lot: Sendable {
    let number: String
    let produced: String
    let expires: String?
  }

  /// What there is beside the name. The last to go is the day up to which the lot is best, the first the stars: a buyer misses them
  /// least.
  private struct Choice {
    var hasStars: Bool
    var days: [String]
  }

  /// - Parameter barsHeight: of the bars of the trade item number, in millimetres.
  init(name: String, lot: Lot?, hasStars: Bool, barsHeight: Double, shape: LabelShape, theme: PrintTheme) {
    let days = lot.map { [$0.produced] + [$0.expires].compactMap(\.self) } ?? []
    guard let heading = theme.fonts["name"], let plain = theme.fonts["fact"] else {
      (self.name, nameSize, lines) = (name, shape.nameSizes[0], [lot?.number].compactMap(\.self) + days)
      (self.hasStars, isLotWhole, isNameCut, areStarsLeftOut, cutDays) = (hasStars, true, false, false, nil)
      return
    }
    let width = shape.text.width * pointsPerMillimetre
    let small = LineFitter(font: plain, size: shape.smallSize, width: width)
    func height(of lines: [String]) -> Double {
      lines.reduce(0) { $0 + Double(small.lines(of: $1)) * shape.smallSize * Self.pitch.small + shape.taken.lineGap }
    }
    func stars(_ choice: Choice) -> Double { choice.hasStars ? shape.taken.stars : 0 }
    let leastName = (shape.nameSizes.last ?? 0) * Self.pitch.name
    let number = [lot?.number].compactMap(\.self)
    let left =
      (shape.text.height - barsHeight) * pointsPerMillimetre - shape.taken.shortCode - height(of: number)
    // Without a lot there is nothing for which the stars would have to go.
    var choices = [Choice(hasStars: hasStars, days: days)]
    if lot != nil {
      for days in [days, days.suffix(days.count - 1), []] {
        choices += (hasStars ? [true, false] : [false]).map { Choice(hasStars: $0, days: Array(days)) }
      }
    }
    func rest(_ choice: Choice) -> Double { left - height(of: Self.lines(of: choice.days, small)) - stars(choice) }
    // No line follows the last one, whose distance to the next is counted too; the short code keeps its own.
    let least = leastName - shape.smallSize * (Self.pitch.small - 1)
    let choice = choices.first { rest($0) >= least } ?? choices[choices.count - 1]
    let room = rest(choice)
    func fit(_ size: Double) -> LineFitter.Fit {
      LineFitter(font: heading, size: size, width: width)
        .fit(name, lines: max(1, Int(room / (size * Self.pitch.name))))
    }
    let size = shape.nameSizes.first { !fit($0).isCut } ?? shape.nameSizes.last ?? 0
    let fitted = fit(size)
    (self.name, nameSize, isNameCut) = (fitted.text, size, fitted.isCut)
    lines = (number + Self.lines(of: choice.days, small)).map(small.breakable)
    self.hasStars = choice.hasStars
    areStarsLeftOut = hasStars && !choice.hasStars
    isLotWhole = lot == nil || room >= least
    cutDays = choice.days.count < days.count ? choice.days.last ?? "" : nil
  }

  /// The days on one line, or each on its own: no word is parted from its date that has room beside it.
  private static func lines(of days: [String], _ fitter: LineFitter) -> [String] {
    let whole = days.map { day in
      let bound = day.replacing(" ", with: "\u{A0}")
      return fitter.isWide(bound) ? day : bound
    }
    let one = whole.joined(separator: " · ")
    return whole.isEmpty || fitter.lines(of: one) == 1 ? (whole.isEmpty ? [] : [one]) : whole
  }

  func cuts(of product: Product) -> [Preflight.Cut] {
    func cut(_ part: Preflight.Cut.Part, _ kept: String) -> Preflight.Cut {
      Preflight.Cut(product: product.key, file: product.file, part: part, kept: kept)
    }
    return (areStarsLeftOut ? [cut(.stars, "")] : []) + (cutDays.map { [cut(.days, $0)] } ?? [])
      + (isNameCut ? [cut(.name, name)] : [])
  }
}
