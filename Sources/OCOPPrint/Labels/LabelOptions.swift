package import OCOPModel

/// What labels to print, and on what.
package struct LabelOptions: Sendable {
  /// One label: a product, or one of its lots.
  package struct Target: Sendable, Hashable {
    package let product: Int
    /// Index into the product's lots.
    package let lot: Int?

    package init(product: Int, lot: Int? = nil) {
      self.product = product
      self.lot = lot
    }
  }

  package var targets: [Target]
  package var sheet: LabelSheet
  /// The first place of the first sheet that is still free, from 1.
  package var start: Int
  /// How many labels of each; nil for one each, or a sheetful where there is only one.
  package var copies: Int?
  /// Trade item numbers as bars, too.
  package var hasBars: Bool
  package var hasGuides: Bool
  package var correction: PrinterCorrection
  package var language: Language?

  package init(
    targets: [Target], sheet: LabelSheet, start: Int = 1, copies: Int? = nil, hasBars: Bool = false,
    hasGuides: Bool = false, correction: PrinterCorrection = PrinterCorrection(), language: Language? = nil
  ) {
    self.targets = targets
    self.sheet = sheet
    self.start = start
    self.copies = copies
    self.hasBars = hasBars
    self.hasGuides = hasGuides
    self.correction = correction
    self.language = language
  }
}
