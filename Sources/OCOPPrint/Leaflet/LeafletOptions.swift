package import OCOPModel

/// Which leaflet to print.
package struct LeafletOptions: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    /// One sheet of A5, printed on both sides.
    case a5
    /// One sheet of A4, folded twice into three panels.
    case trifold

    /// Millimetres that the first photo fills, with the bleed.
    package var coverRoom: (width: Double, height: Double) { self == .a5 ? (154, 101) : (102, 116) }
  }

  package var product: Int
  package var form: Form
  /// Millimetres.
  package var bleed: Double
  package var hasMarks: Bool
  /// Nil for the site's first two.
  package var language: Language?

  package init(
    product: Int, form: Form = .a5, bleed: Double = 0, hasMarks: Bool = false, language: Language? = nil
  ) {
    self.product = product
    self.form = form
    self.bleed = bleed
    self.hasMarks = hasMarks
    self.language = language
  }
}
