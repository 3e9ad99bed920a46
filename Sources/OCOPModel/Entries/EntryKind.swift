/// The kinds of entries, in the order in which the site lists them.
package enum EntryKind: String, Sendable, Hashable, CaseIterable {
  case product
  case producer
  case certification
  case fair
  case place
  case story
  case page

  /// In `allCases`.
  package var position: Int {
    switch self {
    case .product: 0
    case .producer: 1
    case .certification: 2
    case .fair: 3
    case .place: 4
    case .story: 5
    case .page: 6
    }
  }

  /// Every look-up of an entry hashes its kind; hashing the name of the kind, as is usual, costs several times as much.
  package func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// The folder below `content/`.
  package var folder: String {
    switch self {
    case .product: "products"
    case .producer: "producers"
    case .certification: "certifications"
    case .fair: "fairs"
    case .place: "places"
    case .story: "stories"
    case .page: "pages"
    }
  }

  package init?(folder: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  /// The kind and key of the entry to which a path in the content belongs by its name, "content/products/x/lots/L1.md"; nil where it
  /// belongs to none.
  package static func entry(ofPath path: String) -> (kind: EntryKind, key: String)? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
    guard parts.count >= 3, Substring(parts[0]) == "content", let kind = EntryKind(folder: Substring(parts[1])),
      // A key holds no dot: "x.en.md" is the English file of "x".
      let key = parts[2].split(separator: UInt8(ascii: "."), maxSplits: 1).first
    else { return nil }
    return (kind, String(Substring(key)))
  }
}

/// Names an entry within one showcase: its kind and its place in that kind's list.
package struct EntryID: Sendable, Hashable {
  package let kind: EntryKind
  package let index: Int

  package init(_ kind: EntryKind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}

/// What every entry has.
package protocol Entry: Sendable {
  static var kind: EntryKind { get }
  /// The stable name: `^[a-z0-9]+(-[a-z0-9]+)*$`.
  var key: String { get }
  /// The file of the default language, relative to the site.
  var file: String { get }
  /// What the reader calls it.
  var heading: LocalizedText { get }
  var summary: LocalizedText? { get }
  var photos: [Photo] { get }
  var body: LocalizedBody { get }
}
