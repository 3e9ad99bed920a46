import FoundationEssentials
import OCOPDiagnostics
package import OCOPModel

/// The print folder of a theme: templates, fonts, sizes and words.
package struct PrintTheme: Sendable {
  /// By path inside the theme's `print/`.
  package let files: [String: [UInt8]]
  package let layout: PrintLayout
  /// By style.
  let fonts: [String: TrueTypeFont]
  /// The faces that all texts are checked against: a letter has to be in each of them.
  let faces: [TrueTypeFont]
  private let words: [String: [String: String]]

  /// - Parameters:
  ///   - files: by path inside the theme's `print/`.
  ///   - place: what messages call a file ("themes/default/print/layout.json"), whether it is there or not.
  package init(files: [String: [UInt8]], place: (String) -> String) throws(PrintFault) {
    self.files = files
    func decoded<T>(_ name: String, _ decode: ([UInt8]) throws -> T) throws(PrintFault) -> T {
      guard let bytes = files[name] else { throw .themeFile(place(name), reason: nil) }
      do {
        return try decode(bytes)
      } catch {
        throw .themeFile(place(name), reason: "\(error)")
      }
    }
    layout = try decoded("layout.json", PrintLayout.decode)
    words = try decoded("words.json") { try JSONDecoder().decode([String: [String: String]].self, from: Data($0)) }
    for paper in layout.papers.values {
      for card in [paper.half, paper.wide] where card.photo.count != 2 {
        throw .themeFile(place("layout.json"), reason: "photo: [width, height]")
      }
    }
    var faces: [String: TrueTypeFont] = [:]
    for (name, face) in layout.fonts {
      guard let bytes = files["fonts/\(face.file)"], let font = TrueTypeFont(bytes) else {
        throw .themeFile(place("fonts/\(face.file)"), reason: "TrueType")
      }
      faces[name] = font
    }
    var fonts: [String: TrueTypeFont] = [:]
    for (name, style) in layout.styles {
      guard let font = faces[style.font] else {
        throw .themeFile(place("layout.json"), reason: "styles.\(name).font: \(style.font)")
      }
      fonts[name] = font
    }
    self.fonts = fonts
    self.faces = faces.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The word for a reader of `language`: English where the theme does not speak it, its name where it has none.
  package func word(_ name: String, _ language: Language) -> String {
    words[language.code]?[name] ?? words["en"]?[name] ?? name
  }

  /// Counts lines of a style in a column so many millimetres wide; nil where the theme has no such style.
  func fitter(_ style: String, millimetres width: Double) -> LineFitter? {
    guard let size = layout.styles[style]?.size, let font = fonts[style] else { return nil }
    return LineFitter(font: font, size: size, width: width * pointsPerMillimetre)
  }

  /// Points; the smallest that any style of the theme uses.
  package var smallestType: Double { layout.styles.values.map(\.size).min() ?? 0 }

  /// What a bundle takes of the theme: everything but what only we read.
  package var bundleFiles: [(path: String, bytes: [UInt8])] {
    files.sorted { $0.key < $1.key }.filter { !$0.key.hasSuffix(".txt") }.map { ($0.key, $0.value) }
  }
}
