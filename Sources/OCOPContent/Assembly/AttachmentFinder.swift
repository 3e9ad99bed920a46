import OCOPModel
import OCOPText

/// Finds the files that lie beside entries, in any Unicode form of their names.
struct AttachmentFinder {
  private let attachments: [String: [String]]
  /// Paths of what is told of where it lies.
  private let strangers: Set<String>

  init(_ tree: ContentTree) {
    attachments = tree.attachments
    strangers = tree.strangers
  }

  /// Whether something of this name is there that is no file of the site. Nothing is said of it where it is named.
  func isStranger(_ name: String, in folders: [String]) -> Bool {
    !strangers.isEmpty && folders.contains { strangers.contains("\($0)/\(name)") }
  }

  /// The path of the file as it is called on disk, relative to the site; nil where there is none.
  ///
  /// - Parameter folders: where to look, in order.
  func find(_ name: String, in folders: [String]) -> String? {
    let wanted = UnicodeNormalization.nfc(name.hasPrefix("./") ? String(name.dropFirst(2)) : name)
    for folder in folders {
      guard let names = attachments[folder] else { continue }
      // Compared as scalars: Swift's own comparison would also take canonically equal names for one.
      if let exact = names.first(where: { $0.unicodeScalars.elementsEqual(wanted.unicodeScalars) }) {
        return "\(folder)/\(exact)"
      }
      if let other = names.first(where: { UnicodeNormalization.nfc($0) == wanted }) { return "\(folder)/\(other)" }
    }
    return nil
  }

  /// What the author may have meant.
  func suggestion(for name: String, in folders: [String]) -> String? {
    let names = folders.flatMap { attachments[$0] ?? [] }.filter { !$0.hasSuffix(".md") }
    if let sameLetters = names.first(where: { $0.lowercased() == name.lowercased() }) { return sameLetters }
    return NearMiss.best(for: name, among: names)
  }
}
