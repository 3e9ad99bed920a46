import FoundationEssentials

/// `print/layout.json` of a theme: sizes that the templates draw and that the fitting of texts counts with.
package struct PrintLayout: Sendable, Decodable {
  package let fonts: [String: Face]
  package let styles: [String: Style]
  package let papers: [String: Paper]
  /// Millimetres that a card grows where it holds two languages.
  package let bilingual: Growth

  package struct Face: Sendable, Decodable {
    /// Inside `print/fonts/`.
    package let file: String
  }

  /// Points.
  package struct Style: Sendable, Decodable {
    package let font: String
    package let size: Double
    /// From one base line to the next.
    package let pitch: Double
  }

  /// Millimetres.
  package struct Paper: Sendable, Decodable {
    package let width: Double
    package let height: Double
    package let inside: Double
    package let outside: Double
    package let columns: Int
    package let gutter: Double
    package let half: Card
    package let wide: Card
    /// Nil where the theme's catalog has no plan of booths whose texts are to be fitted.
    package let plan: Plan?
    /// Height of the room for the title at the head of a zone or sector; nil where it may take any.
    package let band: Double?

    package var textWidth: Double { width - inside - outside }
    package var columnWidth: Double { (textWidth - Double(columns - 1) * gutter) / Double(columns) }
  }

  /// The shape of a product's entry, in millimetres.
  package struct Card: Sendable, Decodable {
    package let height: Double
    package let photo: [Double]
    /// The code with its quiet zone.
    package let code: Double
    package let gap: Double
    /// Width of the column with the name, in an entry as wide as the page.
    package let name: Double?
  }

  /// The cells of the plan of booths, in millimetres.
  package struct Plan: Sendable, Decodable {
    package let columns: Int
    package let height: Double
  }

  package struct Growth: Sendable, Decodable {
    package let half: Double
    package let wide: Double
  }

  static func decode(_ bytes: [UInt8]) throws -> PrintLayout {
    try JSONDecoder().decode(PrintLayout.self, from: Data(bytes))
  }
}

/// Points to the millimetre.
let pointsPerMillimetre = 72 / 25.4
