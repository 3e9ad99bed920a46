import OCOPDiagnostics
import OCOPModel

/// Name, stars and summary on one panel of a leaflet, in the largest type with which they fit it.
struct LeafletPanel: Sendable {
  let names: [LocalText]
  /// Of the name in the main language, in points.
  let nameSize: Double
  let summary: [LocalText]
  let summarySize: Double
  let isNameCut: Bool
  let isSummaryCut: Bool

  /// Where a panel is, in millimetres, and the sizes of type that it may have, in points.
  struct Room: Sendable {
    let width: Double
    let height: Double
    var nameSizes: [Double] = [0]
    var summarySizes: [Double] = [0]
  }

  /// Lines and the free space above them, as the template draws them; in ems, and in points.
  static let pitch = (name: 1.0, translation: 1.1, summary: 1.3)
  static let translationScale = 0.415
  static let summaryTranslationScale = 0.9
  private static let gap = (translation: 1.8, stars: 6.3, summary: 7.7, summaryTranslation: 5.7)
  private static let starsHeight = 12.0
  /// What a summary is sure of, whatever the name is, as a part of the height.
  private static let summaryShare = 0.3
  /// A longer name begins a size lower, in bytes.
  private static let shortName = 60

  init(names: [LocalText], hasStars: Bool, summary: [LocalText], in room: Room, theme: PrintTheme) {
    let isLong = (names.first?.text.utf8.count ?? 0) > Self.shortName
    let nameSizes = isLong && room.nameSizes.count > 1 ? Array(room.nameSizes.dropFirst()) : room.nameSizes
    let sizes = nameSizes.flatMap { name in room.summarySizes.map { (name: name, summary: $0) } }
    var panel: LeafletPanel?
    for size in sizes {
      panel = LeafletPanel(names, size.name, hasStars, summary, size.summary, room, theme)
      if let panel, !panel.isNameCut, !panel.isSummaryCut { break }
    }
    self = panel ?? LeafletPanel(names, 0, hasStars, summary, 0, room, theme)
  }

  /// The texts in one size.
  private init(
    _ names: [LocalText], _ nameSize: Double, _ hasStars: Bool, _ summary: [LocalText], _ summarySize: Double,
    _ room: Room, _ theme: PrintTheme
  ) {
    (self.nameSize, self.summarySize) = (nameSize, summarySize)
    func block(_ style: String, _ size: Double, _ pitch: Double, above: Double = 0) -> FittedBlock? {
      FittedBlock(theme.fonts[style], size: size, pitch: pitch, width: room.width, above: above)
    }
    let whole = room.height * pointsPerMillimetre
    var left = whole - (hasStars ? Self.starsHeight + Self.gap.stars : 0)
    let original = block("story", summarySize, Self.pitch.summary, above: names.isEmpty ? 0 : Self.gap.summary)
    let other = block(
      "storyTranslation", summarySize * Self.summaryTranslationScale, Self.pitch.summary,
      above: Self.gap.summaryTranslation)
    let wanted = zip(summary, [original, other]).reduce(0) { $0 + ($1.1?.height(of: $1.0.text) ?? 0) }
    let sure = min(wanted, whole * Self.summaryShare)

    var fittedNames = names
    var isNameCut = false
    let translation = block(
      "translation", nameSize * Self.translationScale, Self.pitch.translation, above: Self.gap.translation)
    if names.count > 1, let fit = translation?.fit(names[1].text, height: left - sure, lines: 2) {
      fittedNames[1] = LocalText(text: fit.text, language: names[1].language)
      left -= fit.height
      isNameCut = fit.isCut
    }
    if let first = names.first,
      let fit = block("name", nameSize, Self.pitch.name)?.fit(first.text, height: left - sure, atLeast: 1)
    {
      fittedNames[0] = LocalText(text: fit.text, language: first.language)
      left -= fit.height
      isNameCut = isNameCut || fit.isCut
    }

    var fittedSummary: [LocalText] = []
    var isSummaryCut = false
    for (position, part) in summary.prefix(2).enumerated() {
      // The translation is sure of two fifths of the room, and of all that the original leaves.
      let reserved = position == 0 && summary.count > 1 ? min(other?.height(of: summary[1].text) ?? 0, left * 0.45) : 0
      guard let fit = (position == 0 ? original : other)?.fit(part.text, height: left - reserved, at: .sentences)
      else { continue }
      left -= fit.height
      isSummaryCut = isSummaryCut || fit.isCut
      if !fit.text.isEmpty { fittedSummary.append(LocalText(text: fit.text, language: part.language)) }
    }
    (self.names, self.summary) = (fittedNames, fittedSummary)
    (self.isNameCut, self.isSummaryCut) = (isNameCut, isSummaryCut)
  }

  func cuts(of product: Product) -> [Preflight.Cut] {
    func cut(_ part: Preflight.Cut.Part, _ texts: [LocalText]) -> Preflight.Cut {
      Preflight.Cut(product: product.key, file: product.file, part: part, kept: texts.first?.text ?? "")
    }
    return (isNameCut ? [cut(.name, names)] : []) + (isSummaryCut ? [cut(.summary, summary)] : [])
  }

  var data: JSONValue {
    [
      "name": .locals(names), "nameSize": .number(nameSize),
      "translationSize": .number(nameSize * Self.translationScale),
      "summary": .locals(summary), "summarySize": .number(summarySize),
    ]
  }
}
