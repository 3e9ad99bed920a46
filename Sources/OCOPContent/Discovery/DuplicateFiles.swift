import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// Files of one subject and language, of which only one can be read: KEY.md beside KEY/index.md.
struct DuplicateFiles {
  /// By path, without all but the first of each.
  let kept: [ContentFile]
  let findings: [Finding]

  init(among files: [ContentFile]) {
    let files = files.sorted { $0.path < $1.path }
    let others = files.indices.map { index in
      let first = files[index].pathWithoutFolder.flatMap { Self.first(of: $0, in: files) }
      return (first ?? Self.first(like: index, in: files)).flatMap { $0 < index ? $0 : nil }
    }
    guard others.contains(where: { $0 != nil }) else {
      (kept, findings) = (files, [])
      return
    }
    kept = zip(files, others).filter { $1 == nil }.map(\.0)
    findings = zip(files, others).compactMap { file, other in
      guard let other = other.map({ files[$0].path }) else { return nil }
      return Rule.duplicateEntry.finding(
        .file(file.path), vi: "'\(file.path)' trùng khóa với '\(other)'",
        en: "'\(file.path)' has the same key as '\(other)'", hint: FileFault.keepOne,
        related: [.init(.file(other), vi: "tệp kia ở đây", en: "the other file is here")])
    }
  }

  /// The first of sorted files with a path; nil where none has it. Names that differ only in their Unicode form are one.
  private static func first(of path: String, in files: [ContentFile]) -> Int? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? low : nil
  }

  /// The first of sorted files with the path of another.
  private static func first(like index: Int, in files: [ContentFile]) -> Int? {
    index > 0 && files[index - 1].path == files[index].path ? first(of: files[index].path, in: files) : nil
  }
}

extension ContentFile {
  /// "content/products/x.en.md" for "content/products/x/index.en.md"; nil for a file that has no folder of its own.
  fileprivate var pathWithoutFolder: String? {
    let folder = folder
    let name = path.utf8.dropFirst(folder.utf8.count + 1)
    guard name.starts(with: "index.".utf8) else { return nil }
    return folder + String(Substring(name.dropFirst(5)))
  }
}
