import OCOPModel

/// The producer, how to reach them, and where to buy, cut to their room at the foot of a leaflet.
struct LeafletContacts: Sendable {
  let names: [LocalText]
  let lines: [String]
  let shops: [String]
  /// The last that is printed of what did not fit.
  private let keptContact: String?
  private let keptShop: String?

  /// Sizes in points, lines in ems, free space above in points, as the template draws them.
  private static let label = 6.5
  private static let name = (size: 11.0, pitch: 1.1, above: 1.5)
  private static let translation = (size: 8.5, pitch: 1.1, above: 2.2)
  private static let line = (size: 7.2, pitch: 1.15, above: 1.2)
  private static let shop = (size: 7.0, pitch: 1.15, above: 1.0)
  private static let shopsLabel = 7.0 + 7.2

  /// - Parameters:
  ///   - width: in millimetres, as the height.
  init(
    names: [LocalText], lines: [String], shops: [String], width: Double, height: Double, theme: PrintTheme
  ) {
    func block(_ style: String, _ sizes: (size: Double, pitch: Double, above: Double)) -> FittedBlock? {
      FittedBlock(theme.fonts[style], size: sizes.size, pitch: sizes.pitch, width: width, above: sizes.above)
    }
    var left = height * pointsPerMillimetre - Self.label
    var kept = names
    var cutName: String?
    for (position, part) in names.prefix(2).enumerated() {
      let style = position == 0 ? block("name", Self.name) : block("translation", Self.translation)
      guard let fit = style?.fit(part.text, height: left, lines: 3) else { continue }
      kept[position] = LocalText(text: fit.text, language: part.language)
      left -= fit.height
      if fit.isCut { cutName = cutName ?? fit.text }
    }
    self.names = kept
    let contacts = Self.fitted(lines, block("fact", Self.line), &left)
    left -= Self.shopsLabel
    let places = Self.fitted(shops, block("fact", Self.shop), &left)
    (self.lines, self.shops) = (contacts.kept, places.kept)
    keptContact = contacts.isCut ? contacts.kept.last ?? "" : cutName
    keptShop = places.isCut ? places.kept.last ?? "" : nil
  }

  /// As many of the lines as fit, each whole: half an address or telephone number leads nowhere.
  private static func fitted(
    _ lines: [String], _ block: FittedBlock?, _ left: inout Double
  ) -> (kept: [String], isCut: Bool) {
    guard let block else { return (lines, false) }
    var kept: [String] = []
    for line in lines {
      let fit = block.fit(line, height: left)
      guard !fit.isCut else { break }
      kept.append(fit.text)
      left -= fit.height
    }
    return (kept, kept.count < lines.count)
  }

  func cuts(of product: Product, _ producer: Producer) -> [Preflight.Cut] {
    let contacts = keptContact.map {
      Preflight.Cut(product: product.key, file: producer.file, part: .contacts, kept: $0)
    }
    let shops = keptShop.map { Preflight.Cut(product: product.key, file: product.file, part: .shops, kept: $0) }
    return [contacts, shops].compactMap { $0 }
  }
}
