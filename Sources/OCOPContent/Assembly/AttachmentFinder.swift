import OCOPDiagnostics
import OCOPModel
import OCOPRules
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
    return NearMiss.suggestion(for: name, among: names)
  }
}

/// What is wrong with files beside an entry that are there.
enum AttachmentFault {
  /// A document of a kind that is not published; nil for one that is.
  static func document(_ name: String, at place: @autoclosure () -> ContentPlace) -> Finding? {
    guard AttachmentKind(of: name) == .unpublished else { return nil }
    let hasEnding = AttachmentKind.ending(of: name) != nil
    return Rule.unpublishableDocument.finding(
      place(),
      vi: hasEnding
        ? "Tệp '\(name)' thuộc loại không đăng lên trang được" : "Tên tệp '\(name)' không có đuôi để biết là loại gì",
      en: hasEnding
        ? "'\(name)' is of a kind that is not published" : "The name '\(name)' has no ending that tells its kind",
      hint: hasEnding
        ? BilingualText(
          vi: "Lưu tệp dạng PDF rồi viết tên tệp đó.", en: "Save it as PDF, and write the name of that file.")
        : BilingualText(
          vi: "Thêm đuôi đúng vào tên tệp, ví dụ '\(name).pdf'.", en: "Give it its ending, for example '\(name).pdf'."))
  }

  /// A picture of a kind that is not shown; nil for one that may be.
  static func picture(_ name: String, at place: @autoclosure () -> ContentPlace) -> Finding? {
    guard AttachmentKind(of: name) != .picture else { return nil }
    return Rule.damagedPhoto.finding(
      place(), vi: "Ảnh '\(name)' thuộc loại không dùng được cho trang",
      en: "The picture '\(name)' is of a kind that is not shown",
      hint: BilingualText(vi: "Lưu lại ảnh dạng JPEG, PNG hoặc WebP.", en: "Save it as JPEG, PNG or WebP."))
  }
}
