import FoundationEssentials
import OCOPDiagnostics
package import OCOPModel

/// The print folder of a theme: templates, fonts, sizes and words.
package struct PrintTheme: Sendable {
  /// By path inside the theme's `print/`.
  package let files: [String: [UInt8]]
  /// Tags of the languages that the theme has words for.
  package var languages: [String] { words.keys.sorted() }
  package let layout: PrintLayout
  /// By style.
  let fonts: [String: TrueTypeFont]
  /// The faces that all texts are checked against: a letter has to be in each of them.
  let faces: [TrueTypeFont]
  private let words: [String: [String: String]]

  /// What one theme brings to print with.
  package struct Layer: Sendable {
    /// What messages call the folder of its files: "themes/default/print".
    let folder: String
    /// By path inside it.
    let files: [String: [UInt8]]

    package init(folder: String, files: [String: [UInt8]]) {
      self.folder = folder
      self.files = files
    }
  }

  private static let wordFile = "words.json"

  /// - Parameter layers: the theme, then the one that it extends, and so on. A file is the first layer's that has it; of words each
  ///   is the first's that has that word, so that a theme need not bring those that it leaves as they are.
  package init(_ layers: [Layer]) throws(PrintFault) {
    var files: [String: [UInt8]] = [:]
    for layer in layers.reversed() { files.merge(layer.files) { _, own in own } }
    self.files = files
    func place(_ name: String) -> String {
      "\((layers.first { $0.files[name] != nil } ?? layers.first)?.folder ?? "")/\(name)"
    }
    func decoded<T: Decodable>(_ type: T.Type, from bytes: [UInt8], of place: String) throws(PrintFault) -> T {
      do {
        return try JSONDecoder().decode(type, from: Data(bytes))
      } catch {
        throw .themeFile(place, reason: (error as? DecodingError)?.reason)
      }
    }
    guard let sizes = files["layout.json"] else { throw .themeFile(place("layout.json"), reason: nil) }
    layout = try decoded(PrintLayout.self, from: sizes, of: place("layout.json"))
    guard files[Self.wordFile] != nil else { throw .themeFile(place(Self.wordFile), reason: nil) }
    var words: [String: [String: String]] = [:]
    for layer in layers.reversed() {
      guard let bytes = layer.files[Self.wordFile] else { continue }
      let place = "\(layer.folder)/\(Self.wordFile)"
      let own = try decoded([String: [String: String]].self, from: bytes, of: place)
      words.merge(own) { known, own in known.merging(own) { $1 } }
    }
    self.words = words
    for paper in layout.papers.values {
      for card in [paper.half, paper.wide] where card.photo.count != 2 {
        throw .themeFile(
          place("layout.json"), reason: BilingualText(vi: "photo: [width, height]", en: "photo: [width, height]"))
      }
    }
    var faces: [String: TrueTypeFont] = [:]
    for (name, face) in layout.fonts {
      guard let bytes = files["fonts/\(face.file)"], let font = TrueTypeFont(bytes) else {
        throw .themeFile(place("fonts/\(face.file)"), reason: BilingualText(vi: "TrueType", en: "TrueType"))
      }
      faces[name] = font
    }
    var fonts: [String: TrueTypeFont] = [:]
    for (name, style) in layout.styles {
      guard let font = faces[style.font] else {
        let font = "styles.\(name).font: \(style.font)"
        throw .themeFile(place("layout.json"), reason: BilingualText(vi: font, en: font))
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

  /// What so many things are called: `products.one` for a single one, where the language has a form of its own for it.
  func noun(_ name: String, count: Int, _ language: Language) -> String {
    (count == 1 ? words[language.code]?["\(name).one"] : nil) ?? word(name, language)
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
