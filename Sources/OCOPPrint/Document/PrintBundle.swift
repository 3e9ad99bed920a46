package import OCOPDiagnostics
import OCOPModel

/// All that one run of the engine needs, as values: data, which photos to cut how, and which template to run. Together with
/// the theme's print folder it can be carried to another machine and printed there.
package struct PrintBundle: Sendable {
  /// What the name of its file ends with, after a hyphen; empty where there is one file only.
  package var suffix: String
  /// In the theme's print folder.
  package var template: String
  package var data: JSONValue
  package var photos: [PhotoCut]
  /// Seconds since 1970, from the data: the same data give the same bytes on every day.
  package var timestamp: Int
  /// Millimetres from the trimmed edge to the edge of the bleed, and to that of the sheet where marks stand outside it.
  package var bleed: Bleed
  /// How many products, labels … it prints: what a time limit is reckoned from.
  package var size: Int

  package struct Bleed: Sendable, Hashable {
    package var bleed: Double
    package var sheet: Double

    static func of(_ bleed: Double, marks: Bool) -> Bleed {
      Bleed(bleed: bleed, sheet: marks ? bleed + Self.marksMargin : bleed)
    }

    /// Room for marks of 5 mm that stay 3 mm away from the trimmed edge or the bleed.
    private static let marksMargin = 7.0
  }

  /// A photo as it is printed: upright, RGB, no larger than its place needs.
  package struct PhotoCut: Sendable, Hashable {
    /// Relative to the site.
    package let source: String
    /// Relative to the bundle.
    package let target: String
    /// Pixels.
    package let width: Int
    package let height: Int
    package let isGreyscale: Bool
    /// The entry that it belongs to, for messages.
    package let owner: String
    package let ownerFile: String
  }

  /// Dots per millimetre at which photos of entries are printed: 254 to the inch, above the 250 that print shops ask for.
  /// With 300, a catalog of 500 products would take 100 MB more memory and 5 MB more disk.
  static let entryResolution = 10.0
  /// Of covers and leaflets, 300 to the inch.
  static let coverResolution = 300 / 25.4
}

/// Collects the photos of a bundle, each size of each once.
struct PhotoCutList {
  private(set) var cuts: [PrintBundle.PhotoCut] = []
  private var targets: [String: String] = [:]
  let isGreyscale: Bool

  init(isGreyscale: Bool) { self.isGreyscale = isGreyscale }

  /// The path of the cut in the bundle.
  mutating func add(
    _ photo: Photo, millimetres size: (width: Double, height: Double), resolution scale: Double, owner: String,
    file: String
  ) -> String {
    let width = Int((size.width * scale).rounded())
    let height = Int((size.height * scale).rounded())
    let key = "\(width)x\(height) \(photo.path)"
    if let target = targets[key] { return target }
    let target = "photos/\(cuts.count + 1).jpg"
    targets[key] = target
    cuts.append(
      PrintBundle.PhotoCut(
        source: photo.path, target: target, width: width, height: height, isGreyscale: isGreyscale, owner: owner,
        ownerFile: file))
    return target
  }
}
