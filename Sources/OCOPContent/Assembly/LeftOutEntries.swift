import OCOPModel

/// Entries that are there but could not be read: their own files say what is wrong, and those who link to them need not.
struct LeftOutEntries {
  private let keys: [EntryKind: Set<String>]
  private let files: Set<String>
  private let permalinks: Permalinks

  /// - Parameter hidden: not to be published: they are missing on purpose, and a link to them is a mistake.
  init(tree: ContentTree, hidden: Set<ContentFile.Subject>, showcase: Showcase) {
    var keys: [EntryKind: Set<String>] = [:]
    var files: Set<String> = []
    for file in tree.files {
      guard case .entry(let kind, let key) = file.subject, !hidden.contains(file.subject),
        showcase.find(kind, key) == nil
      else { continue }
      keys[kind, default: []].insert(key)
      files.insert(file.path)
    }
    self.keys = keys
    self.files = files
    permalinks = Permalinks(languages: showcase.site.languages)
  }

  /// Whether a link of a text would lead to one of them.
  func contains(_ destination: String, from body: MarkdownBody) -> Bool {
    guard !keys.isEmpty else { return false }
    let path = String(LinkResolver.percentDecoded(destination).prefix { $0 != "#" && $0 != "?" })
    if path.hasPrefix("/") {
      guard let (kind, key, _) = permalinks.parseEntry(path.hasSuffix("/") ? path : path + "/") else { return false }
      return keys[kind]?.contains(key) ?? false
    }
    return LinkResolver.resolve(path, beside: body.file).map(files.contains) ?? false
  }
}
