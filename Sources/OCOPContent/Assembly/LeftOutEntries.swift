import OCOPModel

/// Entries that are there and not on the site. Of those that could not be read their own files say what is wrong, and those who link to
/// them need not; drafts are missing on purpose, and a link to one is a mistake.
struct LeftOutEntries {
  private var unread = Named()
  private var drafts = Named()
  private let permalinks: Permalinks

  private struct Named {
    var keys: [EntryKind: Set<String>] = [:]
    var files: Set<String> = []
  }

  /// - Parameter hidden: not to be published yet.
  init(tree: ContentTree, hidden: Set<ContentFile.Subject>, showcase: Showcase) {
    permalinks = Permalinks(languages: showcase.site.languages)
    for file in tree.files {
      guard case .entry(let kind, let key) = file.subject, showcase.find(kind, key) == nil else { continue }
      if hidden.contains(file.subject) {
        drafts.keys[kind, default: []].insert(key)
        drafts.files.insert(file.path)
      } else {
        unread.keys[kind, default: []].insert(key)
        unread.files.insert(file.path)
      }
    }
  }

  /// Whether a link of a text would lead to one that could not be read.
  func contains(_ destination: String, from body: MarkdownBody) -> Bool { holds(unread, destination, from: body) }

  /// Whether it would lead to a draft.
  func hides(_ destination: String, from body: MarkdownBody) -> Bool { holds(drafts, destination, from: body) }

  private func holds(_ entries: Named, _ destination: String, from body: MarkdownBody) -> Bool {
    guard !entries.keys.isEmpty else { return false }
    let path = String(LinkResolver.percentDecoded(destination).prefix { $0 != "#" && $0 != "?" })
    if path.hasPrefix("/") {
      guard let (kind, key, _) = permalinks.parseEntry(path.hasSuffix("/") ? path : path + "/") else { return false }
      return entries.keys[kind]?.contains(key) ?? false
    }
    return LinkResolver.resolve(path, beside: body.file).map(entries.files.contains) ?? false
  }
}
