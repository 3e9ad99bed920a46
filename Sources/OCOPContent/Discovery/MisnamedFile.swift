import OCOPDiagnostics
package import OCOPModel
package import OCOPRules
import OCOPText

/// A file that stands where an entry would, with an ending that no entry has: `htx-moi.md.txt`, as Notepad saves it, `x.MD`, `x.docx`.
package struct MisnamedFile: Sendable {
  let folder: String
  let name: String
  /// What it should be called.
  let better: String
  /// Whether something stands there under that name.
  let isTaken: Bool

  /// Whether a name ends as one that somebody gives to a text. Only its last bytes are looked at: there may be many photos.
  static func hasWrongEnding(_ name: String) -> Bool {
    guard let last = name.utf8.last else { return false }
    switch last | 0x20 {
    case UInt8(ascii: "d"): return ends(name, ".md") && !name.hasSuffix(".md")
    case UInt8(ascii: "t"): return ends(name, ".txt") || ends(name, ".odt")
    case UInt8(ascii: "x"): return ends(name, ".docx")
    case UInt8(ascii: "c"): return ends(name, ".doc")
    case UInt8(ascii: "f"): return ends(name, ".rtf")
    case UInt8(ascii: "n"): return ends(name, ".markdown")
    default: return false
    }
  }

  /// "htx-moi" for "htx-moi.md.txt", "index.EN" for "index.EN.md".
  static func stem(of name: String) -> String {
    var stem = name[...]
    while let ending = endings.first(where: { ends(stem, $0) }), ending.utf8.count < stem.utf8.count {
      stem = stem.dropLast(ending.count)
    }
    return String(stem)
  }

  /// The name without its ending as an entry has it: the language in small letters, the key as it may be; nil where none is left.
  ///
  /// - Parameter isKey: whether it is a key, and not the code of a lot.
  static func parts(of name: String, isKey: Bool) -> (stem: String, language: Language?)? {
    var stem = stem(of: name)
    var language: Language?
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      let code = Language(code: stem[stem.index(after: dot)...].lowercased())
    {
      language = code
      stem = String(stem[..<dot])
    }
    let better = isKey && !Slug.isKey(stem) ? Slug.make(stem) : stem
    return better.isEmpty ? nil : (better, language)
  }

  static func name(_ stem: String, _ language: Language?) -> String {
    language.map { "\(stem).\($0.code).md" } ?? "\(stem).md"
  }

  /// Of those that are no paper of an entry and no file that a text links to.
  ///
  /// - Parameter faults: papers that are named there are not all known.
  package static func findings(
    _ files: [MisnamedFile], in showcase: Showcase, faults: ReadingFaults
  ) -> [Finding] {
    guard !files.isEmpty else { return [] }
    let named = Set(showcase.allEntries.lazy.flatMap { showcase.entry($0).namedFiles.map(\.path) })
    let read = Set(
      showcase.allEntries.map { showcase.entry($0).file } + showcase.products.flatMap(\.lots).map(\.file))
    let faultyFolders = Set(
      faults.files.lazy.filter { file in
        !read.contains(file) || ["document", "events"].contains { faults.concern(FieldPath($0), in: file) }
      }.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    return files.filter { file in
      if named.contains("\(file.folder)/\(file.name)") { return false }
      // Anything else may be a paper of an entry that was left out.
      let isSurely = ends(file.name, ".md") || ends(file.name, ".md.txt")
      return isSurely || !faultyFolders.contains(file.folder) && file.isBesideRead(in: showcase)
    }.map(\.finding)
  }

  /// Whether what lies beside it was read: the lots of a draft are not.
  private func isBesideRead(in showcase: Showcase) -> Bool {
    let parts = folder.split(separator: "/")
    guard parts.count > 2, parts[1] == EntryKind.product.folder else { return true }
    return showcase.find(.product, String(parts[2])) != nil
  }

  private var finding: Finding {
    let path = "\(folder)/\(name)"
    let isFromWriter = [".docx", ".doc", ".odt", ".rtf"].contains { Self.ends(name, $0) }
    let hint =
      isTaken
      ? Self.takenHint(better)
      : isFromWriter
        ? BilingualText(
          vi: "Chép chữ sang một tệp văn bản thường tên '\(better)', lưu với bảng mã UTF-8.",
          en: "Copy the words into a plain text file '\(better)', and save it as UTF-8.")
        : Self.renameHint(better)
    return Rule.strayFile.finding(
      .file(path), vi: "'\(path)' không có đuôi '.md' nên không lên trang",
      en: "'\(path)' does not end in '.md', so it does not reach the site", hint: hint)
  }

  static func renameHint(_ better: String) -> BilingualText {
    BilingualText(vi: "Đổi tên thành '\(better)'.", en: "Rename it to '\(better)'.")
  }

  static func takenHint(_ better: String) -> BilingualText {
    BilingualText(
      vi: "Đã có '\(better)': chép phần còn cần sang đó rồi xóa tệp này.",
      en: "There is '\(better)' already: copy what you need into it, then delete this file.")
  }

  static func takenFolderHint(_ better: String) -> BilingualText {
    BilingualText(
      vi: "Đã có '\(better)': chép phần còn cần sang đó rồi xóa thư mục này.",
      en: "There is '\(better)' already: copy what you need into it, then delete this folder.")
  }

  private static let endings = [".md", ".txt", ".docx", ".doc", ".odt", ".rtf", ".markdown"]

  /// Whether a name ends so, in small or large letters.
  private static func ends(_ name: some StringProtocol, _ ending: String) -> Bool {
    let tail = name.utf8.suffix(ending.utf8.count)
    return tail.count == ending.utf8.count && zip(tail, ending.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
