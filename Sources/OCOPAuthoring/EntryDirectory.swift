package import OCOPContent
package import OCOPModel
import OCOPText

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
  package let languages: [Language]
  package let lots: [LotEntry]
  private let entries: [EntryKind: [Entry]]
  private let byKey: [EntryKind: [String: Int]]
  private let byName: [EntryKind: [String: [Int]]]
  private let lotIndices: [String: Int]

  package init(province: String?, languages: [Language] = [], entries: [Entry] = [], lots: [LotEntry] = []) {
    self.province = province
    self.languages = languages
    self.lots = lots
    lotIndices = Dictionary(
      lots.enumerated().map { ("\($1.product)/\($1.code)", $0) }, uniquingKeysWith: { first, _ in first })
    let grouped = Dictionary(grouping: entries, by: \.kind).mapValues { $0.sorted { $0.key < $1.key } }
    self.entries = grouped
    byKey = grouped.mapValues {
      Dictionary($0.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    byName = grouped.mapValues { list in Dictionary(grouping: list.indices) { Self.nameKey(list[$0].name) } }
  }

  package func all(_ kind: EntryKind) -> [Entry] { entries[kind] ?? [] }

  package func entry(_ kind: EntryKind, key: String) -> Entry? {
    byKey[kind]?[key].flatMap { entries[kind]?[$0] }
  }

  /// Those of a name, in any spelling.
  package func entries(_ kind: EntryKind, named name: String) -> [Entry] {
    (byName[kind]?[Self.nameKey(name)] ?? []).compactMap { entries[kind]?[$0] }
  }

  package func lot(product: String, code: String) -> LotEntry? {
    lotIndices["\(product)/\(code)"].map { lots[$0] }
  }

  /// How names are compared: without accents, case and signs. `HTX` and `Hợp tác xã` are one.
  package static func nameKey(_ name: String) -> String {
    let slug = Slug.make(name)
    for (long, short) in abbreviations where slug.hasPrefix(long) { return short + slug.dropFirst(long.count) }
    return slug
  }

  private static let abbreviations = [
    ("hop-tac-xa-", "htx-"), ("to-hop-tac-", "tht-"), ("cong-ty-co-phan-", "cong-ty-cp-"),
    ("cong-ty-trach-nhiem-huu-han-", "cong-ty-tnhh-"), ("ho-kinh-doanh-", "hkd-"),
    ("doanh-nghiep-tu-nhan-", "dntn-"),
  ]
}
