import OCOPModel

/// Sets titles in the largest type in which they fit into a place of fixed size.
struct TitleFitting: Sendable {
  /// Millimetres.
  struct Place: Sendable {
    let width: Double
    let height: Double
  }

  /// A title as it is drawn: its lines stand the style's pitch apart, made smaller like its letters.
  struct Title: Sendable {
    var texts: [LocalText]
    /// Part of the style's size.
    var scale: Double
    var isCut: Bool
  }

  private let theme: PrintTheme
  private let paper: String

  init(_ theme: PrintTheme, paper: String) {
    self.theme = theme
    self.paper = paper
  }

  /// What a title may be made smaller to before any of it is left out.
  private static let scales = [1, 0.85, 0.72, 0.6, 0.5]

  /// - Parameters:
  ///   - texts: the title, and its translation where there is one.
  ///   - style: of the title.
  ///   - other: of the translation, which keeps its size.
  func title(_ texts: [LocalText], style: String, other: String, in place: Place) -> Title {
    guard let first = texts.first, let usual = theme.style(style, on: paper),
      let second = theme.style(other, on: paper),
      let lower = fitter(other, width: place.width)
    else { return Title(texts: texts, scale: 1, isCut: false) }
    let lowerLines = texts.count > 1 ? lower.lines(of: texts[1].text) : 0
    let wanted = Double(lowerLines) * second.pitch
    let height = place.height * pointsPerMillimetre
    for scale in Self.scales {
      guard let upper = fitter(style, width: place.width, scale: scale) else { break }
      if Double(upper.lines(of: first.text)) * usual.pitch * scale + wanted <= height {
        return Title(texts: texts, scale: scale, isCut: false)
      }
    }
    let scale = Self.scales.last ?? 1
    guard let upper = fitter(style, width: place.width, scale: scale) else {
      return Title(texts: texts, scale: scale, isCut: false)
    }
    // The translation is sure of one line, and of all that the title leaves.
    let reserved = texts.count > 1 ? second.pitch : 0
    let fit = upper.fit(first.text, lines: max(1, Int((height - reserved) / (usual.pitch * scale))))
    var cut = Title(texts: [LocalText(text: fit.text, language: first.language)], scale: scale, isCut: fit.isCut)
    if texts.count > 1 {
      let left = height - Double(fit.lines) * usual.pitch * scale
      let rest = lower.fit(texts[1].text, lines: max(1, Int(left / second.pitch)))
      cut.texts.append(LocalText(text: rest.text, language: texts[1].language))
      cut.isCut = cut.isCut || rest.isCut
    }
    return cut
  }

  /// The text cut to so many lines of a style; untouched where the theme has no such style.
  func fit(_ text: String, style: String, width: Double, lines: Int = 1) -> LineFitter.Fit {
    fitter(style, width: width)?.fit(text, lines: lines) ?? LineFitter.Fit(text: text, lines: 1, isCut: false)
  }

  /// Millimetres that a text takes on one line of a style; 0 where the theme has no such style.
  func width(of text: String, style: String) -> Double {
    guard let style = theme.style(style, on: paper), let font = theme.fonts[style.name] else { return 0 }
    return font.width(of: text) * style.size / pointsPerMillimetre
  }

  /// How many lines of a style have room in so many points; the last needs no gap below.
  func lines(_ style: String, in height: Double) -> Int {
    theme.style(style, on: paper).map { max(0, Int((height + $0.pitch - $0.size) / $0.pitch)) } ?? .max
  }

  /// Points that so many lines of a style take, with the gap below the last.
  func height(of lines: Int, style: String) -> Double { Double(lines) * (theme.style(style, on: paper)?.pitch ?? 0) }

  func fitter(_ style: String, width: Double, scale: Double = 1) -> LineFitter? {
    guard let style = theme.style(style, on: paper), let font = theme.fonts[style.name] else { return nil }
    return LineFitter(font: font, size: style.size * scale, width: width * pointsPerMillimetre)
  }
}

extension PrintTheme {
  /// A style in the form that it has on a paper ("cover-a5"), where it has one.
  func style(_ name: String, on paper: String) -> (name: String, size: Double, pitch: Double)? {
    let own = "\(name)-\(paper)"
    let used = layout.styles[own] == nil ? name : own
    return layout.styles[used].map { (used, $0.size, $0.pitch) }
  }
}
