import FoundationEssentials
package import OCOPDiagnostics
import OCOPEmbedded
import OCOPText

/// A sheet or roll of labels that shops sell, or a sheet to stand on a table or hang on a wall.
package struct LabelSheet: Sendable, Decodable {
  package enum Kind: String, Sendable, Decodable {
    /// Labels on a sheet of paper.
    case sheet
    /// One label after the other, for a thermal printer.
    case roll
    /// A sheet folded once, with a code on either side.
    case tent
    /// One large code.
    case poster
  }

  package let key: String
  private let name: [String: String]
  package let kind: Kind
  /// Width and height in millimetres, as all sizes here.
  let page: [Double]
  let label: [Double]
  package let columns: Int
  package let rows: Int
  /// The corner of the first label, from the left and upper edge.
  let first: [Double]
  /// From one label to the next.
  let pitch: [Double]
  /// Radius of the corners.
  let round: Double
  /// Of a thermal head, so that modules become whole dots; 0 for printers fine enough not to mind.
  let dotsPerMillimetre: Double
  /// Where the sizes are from.
  package let source: String

  package var labelsPerPage: Int { columns * rows }
  package var title: BilingualText { BilingualText(vi: name["vi"] ?? key, en: name["en"] ?? key) }
  package var labelSize: (width: Double, height: Double) { (label[0], label[1]) }
  package var pageSize: (width: Double, height: Double) { (page[0], page[1]) }

  /// All that the program knows.
  package static let all: [LabelSheet] = {
    // The file is a part of the program, and a test reads it.
    guard let bytes = EmbeddedFiles.bytes("print/label_sheets.json"),
      let sheets = try? JSONDecoder().decode([LabelSheet].self, from: Data(bytes))
    else { return [] }
    return sheets.filter { sheet in
      [sheet.page, sheet.label, sheet.first, sheet.pitch].allSatisfy { $0.count == 2 }
    }
  }()

  package static func named(_ key: String) -> LabelSheet? { all.first { $0.key == key } }

  /// The sheet that was meant by what stands on a box, `HERMA 4464`, `L7160`; nil where it cannot be told.
  package static func meant(by text: String) -> LabelSheet? {
    let written = numbers(in: text)
    let numbered = all.filter { !written.isDisjoint(with: numbers(in: $0.key)) }
    if numbered.count == 1 { return numbered[0] }
    return NearMiss.suggestion(for: text, among: all.map(\.key)).flatMap(named)
  }

  /// Numbers of articles and widths of rolls; a single digit is the size of a paper.
  private static func numbers(in text: String) -> Set<Substring> {
    Set(text.split { !("0"..."9").contains($0) }.filter { $0.count > 1 })
  }

  /// The left upper corner of a label on its page.
  package func corner(_ position: Int) -> (x: Double, y: Double) {
    (first[0] + Double(position % columns) * pitch[0], first[1] + Double(position / columns) * pitch[1])
  }
}

/// How far off a printer prints, as measured on the calibration page.
package struct PrinterCorrection: Sendable, Hashable {
  /// Millimetres to move everything to the right and down.
  package var right: Double
  package var down: Double
  /// In percent; 100 changes nothing.
  package var scale: Double

  package init(right: Double = 0, down: Double = 0, scale: Double = 100) {
    self.right = right
    self.down = down
    self.scale = scale
  }
}
