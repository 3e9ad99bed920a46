package import OCOPContent
package import OCOPModel

/// What a site has already, by key and by name: to offer it, to find it again, to keep keys apart.
package struct EntryDirectory: Sendable {
  package struct Entry: Sendable {
    package let kind: EntryKind
    package let key: String
    package let name: String
    package let path: String
    package let file: FrontMatterText

    package init(kind: EntryKind, key: String, path: String, file: FrontMatterText) {
      self.kind = kind
      self.key = key
      self.path = path
      self.file = file
      name = file.scalar("name") ?? file.scalar("title") ?? file.scalar("number") ?? key
    }
  }

  /// A lot of a product; the code is the file's name.
  package struct LotEntry: Sendable {
    package let product: String
    package let code: String
    package let path: String
    package let file: FrontMatterText

    package init(product: String, code: String, path: String, file: FrontMatterText) {
      self.product = product
      self.code = code
      self.path = path
      self.file = file
    }
  }

  /// Two-digit code of the site's province.
  package let province: String?
  /// `site.yml` means to name a province, and which one cannot be read.
  package let isProvinceUnread: Bool
  package let languages: [Language]
  package let lots: [LotEntry]
  /// Paths of content files that are there and cannot be read, in their order.
  package let unreadable: [String]
  /// The same without `.md` and `/index`.
  private let unreadableStems: Set<String>
  private let entries: [EntryKind: [Entry]]
  private let byKey: [EntryKind: [String: Int]]
  /// By what is left of their names without accents.
  private let byName: [EntryKind: [String: [(index: Int, name: EntryName)]]]
  private let lotIndices: [String: Int]

  /// - Parameter unreadable: paths of content files that are there and cannot be read; nothing may be written in their places.
  package init(
    province: String?, isProvinceUnread: Bool = false, languages: [Language] = [], entries: [Entry] = [],
    lots: [LotEntry] = [], unreadable: [String] = []
  ) {
    self.province = province
    self.isProvinceUnread = isProvinceUnread
    self.languages = languages
    self.lots = lots
    self.unreadable = unreadable.sorted()
    unreadableStems = Set(unreadable.map(Self.stem))
    lotIndices = Dictionary(
      lots.enumerated().map { ("\($1.product)/\($1.code)", $0) }, uniquingKeysWith: { first, _ in first })
    let grouped = Dictionary(grouping: entries, by: \.kind).mapValues { $0.sorted { $0.key < $1.key } }
    self.entries = grouped
    byKey = grouped.mapValues {
      Dictionary($0.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    byName = grouped.mapValues { list in
      Dictionary(
        grouping: list.enumerated().map { ($0, EntryName($1.name, of: $1.kind)) }, by: { $0.1.folded })
    }
  }

  package func all(_ kind: EntryKind) -> [Entry] { entries[kind] ?? [] }

  package func entry(_ kind: EntryKind, key: String) -> Entry? {
    byKey[kind]?[key].flatMap { entries[kind]?[$0] }
  }

  /// Those that a name means: see `EntryName`.
  package func entries(_ kind: EntryKind, named name: String) -> [Entry] {
    let name = EntryName(name, of: kind)
    let alike = byName[kind]?[name.folded] ?? []
    return name.meant(among: alike) { $0.name }.compactMap { entries[kind]?[$0.index] }
  }

  /// Those whose names differ from a name in nothing but accents, case and signs, whether it means them or not.
  package func entries(_ kind: EntryKind, like name: String) -> [Entry] {
    (byName[kind]?[EntryName(name, of: kind).folded] ?? []).compactMap { entries[kind]?[$0.index] }
  }

  /// Whether a file is there, in either of its two forms, that cannot be read.
  func isUnreadable(_ path: String) -> Bool { unreadableStems.contains(Self.stem(path)) }

  private static func stem(_ path: String) -> String {
    let name = path.hasSuffix(".md") ? path.dropLast(3) : path[...]
    return String(name.hasSuffix("/index") ? name.dropLast(6) : name)
  }

  package func lot(product: String, code: String) -> LotEntry? {
    lotIndices["\(product)/\(code)"].map { lots[$0] }
  }
}
