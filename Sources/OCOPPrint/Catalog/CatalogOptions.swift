package import OCOPModel

/// What to put into a catalog, and on what paper.
package struct CatalogOptions: Sendable {
  package enum Scope: Sendable {
    /// Index of a fair.
    case fair(Int)
    /// Every published product.
    case all
  }

  package var scope: Scope
  /// A paper of the theme's layout: "a4", "a5".
  package var paper: String
  /// Millimetres on every side; 0 for none.
  package var bleed: Double
  package var hasMarks: Bool
  /// Nil for the site's first two languages.
  package var language: Language?
  /// A proof without colours.
  package var isGreyscale: Bool
  /// Blank pages for notes are added until the number of pages divides by four, as folded sheets need.
  package var fillsSheets: Bool

  package init(
    scope: Scope, paper: String = "a4", bleed: Double = 0, hasMarks: Bool = false, language: Language? = nil,
    isGreyscale: Bool = false, fillsSheets: Bool = false
  ) {
    self.scope = scope
    self.paper = paper
    self.bleed = bleed
    self.hasMarks = hasMarks
    self.language = language
    self.isGreyscale = isGreyscale
    self.fillsSheets = fillsSheets
  }
}
