/// A stretch of the content's files, in which every entry has all of its files or none: stretches are read and put together side by
/// side.
package struct ContentStretch: Sendable {
  let files: ArraySlice<ContentFile>
  /// What could be read of them, in their order.
  package let drafts: [EntryDraft]

  /// - Parameters:
  ///   - files: all of some entries.
  ///   - drafts: to be held by nobody else, so that what entries were made of is gone once these are there.
  package init(files: ArraySlice<ContentFile>, drafts: [EntryDraft]) {
    self.files = files
    self.drafts = drafts
  }

  /// Cuts files that are sorted by path.
  package static func cut(_ files: [ContentFile]) -> [ArraySlice<ContentFile>] {
    var stretches: [ArraySlice<ContentFile>] = []
    var start = 0
    while start < files.count {
      var end = min(start + 128, files.count)
      while end < files.count, isOfOneEntry(files[end - 1].path, files[end].path) { end += 1 }
      stretches.append(files[start..<end])
      start = end
    }
    return stretches
  }

  /// Whether two paths go on with '.' or '/' behind the same name, as "content/products/x.en.md" and "content/products/x/lots/L1.md"
  /// do. In the order of paths nothing else comes between those of one name.
  private static func isOfOneEntry(_ left: String, _ right: String) -> Bool {
    func name(_ path: String) -> Substring.UTF8View {
      var slashes = 0
      return path[...].utf8.prefix { byte in
        if byte == UInt8(ascii: "/") { slashes += 1 }
        return slashes < 2 || (slashes == 2 && byte != UInt8(ascii: "."))
      }
    }
    return name(left).elementsEqual(name(right))
  }
}
