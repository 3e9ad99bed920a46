/// `print/layout.json` of a theme: sizes that the templates draw and that the fitting of texts counts with.
package struct PrintLayout: Sendable, Decodable {
  package let fonts: [String: Face]
  package let styles: [String: Style]
  package let papers: [String: Paper]
  package let entry: Entry
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
    package let cover: Cover
    /// Height of the room for the title at the head of a zone or sector; nil where it may take any.
    package let band: Double?
    /// Between the title there, its mark, and the number of products.
    package let bandGap: Double
    /// Widest mark of a zone; one of more letters is drawn smaller.
    package let markWidth: Double
    /// Between the two halves of the running header.
    package let headerGap: Double

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
    /// Between two cells.
    package let gap: Double
    /// Inside a cell, left and right.
    package let side: Double
    /// Inside a cell, above and below its texts.
    package let top: Double
    package let bottom: Double
    /// For the number of the page, beside that of the booth.
    package let number: Double
  }

  /// What stands on the cover around the title, in millimetres; the title gets the rest.
  package struct Cover: Sendable, Decodable {
    /// Part of the page that pictures take, from its upper edge.
    package let pictured: Double
    /// From the pictures to the first line, from the last line to the edge, and between title and foot.
    package let above: Double
    package let below: Double
    package let between: Double
    /// Width of the numbers beside venue and organiser.
    package let numbers: Double
    package let points: Points

    /// Points.
    package struct Points: Sendable, Decodable {
      /// "DANH MỤC SẢN PHẨM OCOP", with what parts it from the title; its translation.
      package let head: Double
      package let headOther: Double
      /// Between the title and its translation.
      package let title: Double
      /// The province of a volume, below the title.
      package let part: Double
      /// The dates, above venue and organiser.
      package let dates: Double
      /// The three numbers beside them, one below the other.
      package let counts: Double
    }
  }

  /// What parts the texts in a product's entry.
  package struct Entry: Sendable, Decodable {
    /// Millimetres below the last text.
    package let edge: Double
    package let points: Points

    /// Points, beside those between the lines of a style.
    package struct Points: Sendable, Decodable {
      /// Between stars and name, name and translation, and the terms below them.
      package let name: Double
      package let translation: Double
      package let terms: Double
      /// Between the story and what stands below it, and between its two languages.
      package let details: Double
      package let story: Double

      /// All that stand in the column with the name.
      var ofName: Double { name + translation + terms }
    }
  }

  package struct Growth: Sendable, Decodable {
    package let half: Double
    package let wide: Double
  }
}

/// Points to the millimetre.
let pointsPerMillimetre = 72 / 25.4
