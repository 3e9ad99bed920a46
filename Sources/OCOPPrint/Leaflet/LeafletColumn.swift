import OCOPDiagnostics
import OCOPMarkdown
import OCOPModel

/// A story and its facts in one language, in the largest type with which they fit their column.
struct LeafletColumn: Sendable {
  struct Fact: Sendable {
    let label: String
    let value: String
  }

  let language: Language
  /// Points.
  let size: Double
  let blocks: [(kind: MarkdownBlock.Kind, text: String)]
  let facts: [Fact]
  let isCut: Bool
  /// Which of the product's photos stands at its foot.
  var picture: Int?

  /// From comfortable to the smallest that a reader of fifty manages without glasses.
  private static let sizes = [9.6, 9.0, 8.4, 7.8, 7.2]
  static let pitch = 1.45
  /// Free space before a paragraph and before a heading, in ems.
  private static let gap = 0.55
  private static let headingGap = 1.1
  static let headingScale = 1.56
  static let factSize = 7.0
  static let factPitch = 9.4

  /// - Parameters:
  ///   - width: of a column, in millimetres.
  ///   - height: of all columns together, in millimetres.
  ///   - largest: type size, in points.
  init(
    _ blocks: [(kind: MarkdownBlock.Kind, text: String)], facts: [Fact], language: Language, theme: PrintTheme,
    width: Double, height: Double, largest: Double = .infinity
  ) {
    self.language = language
    var room = height * pointsPerMillimetre
    if let fact = theme.fonts["fact"] {
      let fitter = LineFitter(font: fact, size: Self.factSize, width: width * pointsPerMillimetre)
      self.facts = facts.map { Fact(label: $0.label, value: fitter.breakable($0.value)) }
      let lines = self.facts.reduce(0) { $0 + fitter.lines(of: "\($1.label): \($1.value)") }
      room -= Double(lines) * Self.factPitch + Double(facts.count) * 2 + (facts.isEmpty ? 0 : 12)
    } else {
      self.facts = facts
    }
    guard let text = theme.fonts["story"], let heading = theme.fonts["name"] else {
      (size, self.blocks, isCut) = (Self.sizes[0], blocks, false)
      return
    }
    func fitter(_ kind: MarkdownBlock.Kind, _ size: Double) -> (fitter: LineFitter, pitch: Double, gap: Double) {
      if case .heading = kind {
        let large = size * Self.headingScale
        return (
          LineFitter(font: heading, size: large, width: width * pointsPerMillimetre), large * 1.1,
          size * (Self.headingGap + 0.1)
        )
      }
      // Items and quotations stand a little to the right.
      let inset = kind == .paragraph ? 0 : 4.0
      return (
        LineFitter(font: text, size: size, width: (width - inset) * pointsPerMillimetre), size * Self.pitch,
        size * Self.gap
      )
    }
    for size in Self.sizes where size <= largest {
      let needed = blocks.reduce(0) { sum, block in
        let (fitter, pitch, gap) = fitter(block.kind, size)
        return sum + Double(fitter.lines(of: block.text)) * pitch + gap
      }
      if needed <= room {
        let whole = blocks.map { (kind: $0.kind, text: fitter($0.kind, size).fitter.breakable($0.text)) }
        (self.size, self.blocks, isCut) = (size, whole, false)
        return
      }
    }
    let size = Self.sizes.last ?? 7
    var kept: [(kind: MarkdownBlock.Kind, text: String)] = []
    for block in blocks {
      let (fitter, pitch, gap) = fitter(block.kind, size)
      let lines = Int((room - gap) / pitch)
      guard lines > 0 else { break }
      let fit = fitter.fit(block.text, lines: lines, at: .sentences)
      kept.append((block.kind, fit.text))
      room -= Double(fit.lines) * pitch + gap
      if fit.isCut { break }
    }
    // A heading without its text says nothing.
    while let last = kept.last, case .heading = last.kind { kept.removeLast() }
    (self.size, self.blocks, isCut) = (size, kept, true)
  }

  var data: JSONValue {
    [
      "lang": .string(language.code), "size": .number(size),
      "blocks": .array(
        blocks.map { block in
          let kind: String =
            switch block.kind {
            case .paragraph: "paragraph"
            case .heading: "heading"
            case .item: "item"
            case .quote: "quote"
            }
          return ["kind": .string(kind), "text": .string(block.text)]
        }),
      "picture": picture.map(JSONValue.integer) ?? .none,
      "facts": .array(facts.map { ["label": .string($0.label), "value": .string($0.value)] }),
    ]
  }
}
