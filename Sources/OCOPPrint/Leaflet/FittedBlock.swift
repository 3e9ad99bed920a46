/// A block of lines in one style of a leaflet, and how high it becomes.
struct FittedBlock: Sendable {
  private let fitter: LineFitter
  /// Points, from line to line.
  private let pitch: Double
  /// Free space above, in points.
  private let above: Double

  /// - Parameters:
  ///   - size: in points.
  ///   - pitch: from one base line to the next, in ems.
  ///   - width: in millimetres.
  ///   - above: free space above the block, in points.
  init?(_ font: TrueTypeFont?, size: Double, pitch: Double, width: Double, above: Double = 0) {
    guard let font else { return nil }
    fitter = LineFitter(font: font, size: size, width: width * pointsPerMillimetre)
    self.pitch = size * pitch
    self.above = above
  }

  /// Points, with the space above.
  func height(of text: String) -> Double { Double(fitter.lines(of: text)) * pitch + above }

  /// As much of a text as fits so many points, and so many lines; nothing takes no room.
  func fit(
    _ text: String, height: Double, lines limit: Int = .max, atLeast least: Int = 0, at cut: LineFitter.Cut = .words
  ) -> (text: String, height: Double, isCut: Bool) {
    let room = pitch > 0 ? Int(max(0, height - above) / pitch) : 0
    let fit = fitter.fit(text, lines: max(least, min(limit, room)), at: cut)
    return (fit.text, fit.lines > 0 ? Double(fit.lines) * pitch + above : 0, fit.isCut)
  }
}
