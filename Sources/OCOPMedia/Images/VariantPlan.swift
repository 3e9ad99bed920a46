package import OCOPText

/// One file to make from a photo.
package struct ImageVariant: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable {
    /// One of the widths that a browser chooses from.
    case responsive
    /// For browsers without WebP.
    case fallback
    /// The picture that a shared link shows.
    case card
    /// Small enough to stand inside a trace page, which has no other file.
    case inline
  }

  package var role: Role
  package var width: Int
  package var height: Int
  package var format: ImageFormat
  package var quality: Int

  /// Cut to its shape instead of keeping the photo's.
  package var isCropped: Bool { role == .card }

  /// A name that changes when the bytes do: `bottle-3f9a2c4b5d6e-960.webp`. The hash covers the source, this variant and
  /// the version of the encoders, so a name is never used for two different pictures.
  package func fileName(stem: String, source: ContentHash, encoders: String) -> String {
    let recipe = "\(role.rawValue) \(width)x\(height) \(format.rawValue) q\(quality) \(encoders)"
    let hash = ContentHash(ofParts: [source.bytes, Array(recipe.utf8)]).hex.prefix(12)
    return
      "\(stem)-\(hash)-\(role == .card ? "card" : role == .inline ? "inline" : String(width)).\(format.fileExtension)"
  }
}

/// Which files a photo becomes: pure data, so that pages can be written before any pixel is touched.
package struct VariantPlan: Sendable, Hashable {
  package var variants: [ImageVariant]
  /// The size to which the photo is decoded, from which all variants are made.
  package var decodedWidth: Int
  package var decodedHeight: Int

  /// Pixels, in width and height: WebP has 14 bits for them.
  static let longestSide = 16_383

  /// Nothing is ever enlarged: a small photo gets fewer widths, its own being the largest.
  package init(
    for info: ImageInfo, settings: VariantSettings = VariantSettings(), withCard: Bool = false, withInline: Bool = false
  ) {
    // A tall picture is bounded by its height. One that is more than so many times as tall as wide would be too long at a width of
    // one pixel; `ImageProbe` refuses it.
    let widest = min(info.width, max(1, info.width * settings.maximumHeight / info.height))
    func height(_ width: Int) -> Int { max(1, (info.height * width + info.width / 2) / info.width) }

    var widths = settings.widths.filter { $0 <= widest }.sorted()
    // The photo's own width as well, where the largest step leaves out something that can be seen.
    let largestStep = widths.last ?? 0
    let isBelowSteps = settings.widths.contains { $0 > widest }
    if isBelowSteps, widest * 10 > largestStep * 11 { widths.append(widest) }
    variants = widths.map { width in
      ImageVariant(
        role: .responsive, width: width, height: height(width), format: .webp, quality: settings.webPQuality)
    }
    let fallback = widths.last { $0 <= settings.fallbackWidth } ?? widths.first ?? widest
    variants.append(
      ImageVariant(
        role: .fallback, width: fallback, height: height(fallback), format: .jpeg, quality: settings.jpegQuality))
    decodedWidth = widths.last ?? widest
    decodedHeight = height(decodedWidth)

    if withInline {
      let width = min(widest, settings.inlineWidth)
      variants.append(
        ImageVariant(
          role: .inline, width: width, height: height(width), format: .jpeg, quality: settings.inlineQuality))
    }
    if withCard, let card = settings.card(inWidth: decodedWidth, height: decodedHeight) {
      variants.append(
        ImageVariant(
          role: .card, width: card.width, height: card.height, format: .jpeg, quality: settings.jpegQuality))
    }
  }
}

/// Sizes and qualities of the files made from photos.
package struct VariantSettings: Sendable, Hashable {
  package var widths = [480, 960, 1600]
  package var fallbackWidth = 960
  /// A third of a phone's width in pixels, about 8 kB: the picture that NĐ 37/2026, Art. 23.5 asks for.
  package var inlineWidth = 320
  package var inlineQuality = 50
  package var maximumHeight = 3200
  package var webPQuality = 78
  package var jpegQuality = 80
  /// What social networks show (Open Graph): 1.91 : 1.
  package var cardWidth = 1200
  package var cardHeight = 630

  package init() {}

  /// The largest card that the picture fills, or nil where it would be too small to be shown large (600 wide).
  fileprivate func card(inWidth width: Int, height: Int) -> (width: Int, height: Int)? {
    let scale = min(1, Double(width) / Double(cardWidth), Double(height) / Double(cardHeight))
    guard scale >= 0.5 else { return nil }
    return (Int(Double(cardWidth) * scale), Int(Double(cardHeight) * scale))
  }
}
