package import OCOPModel
package import OCOPText

/// What the files of a site were when they were read, as hashes: the ground on which the fingerprints of pages stand.
package struct EntryFingerprints: Sendable {
  /// Of what every page may depend on: site.yml, the ledger, options, the program.
  package let common: ContentHash
  /// Of every entry's own files, by kind and index.
  private let entries: [EntryKind: [ContentHash]]
  /// The same without the words of texts.
  private let facts: [EntryKind: [ContentHash]]

  /// - Parameters:
  ///   - media: photos and papers have names that change with their contents.
  ///   - hashes: of the files of an entry in all languages, with its lots, and of their front matter alone.
  package init(
    _ showcase: Showcase, media: MediaCatalog, common: ContentHash,
    hashes: (EntryKind, _ key: String) -> (texts: ContentHash, facts: ContentHash)?
  ) {
    self.common = common
    var entries: [EntryKind: [ContentHash]] = [:]
    var facts: [EntryKind: [ContentHash]] = [:]
    for kind in EntryKind.allCases {
      entries[kind] = (0..<showcase.count(of: kind)).map { index in
        let entry = showcase.entry(EntryID(kind, index))
        let hashes = hashes(kind, entry.key) ?? (common, common)
        facts[kind, default: []].append(hashes.facts)
        var digest = Digest()
        digest.add(hashes.texts)
        for file in entry.namedFiles {
          if let photo = media.photos[file.path] { digest.add(photo.fallback.address) }
          if let address = media.documents[file.path] { digest.add(address) }
        }
        return digest.hash
      }
    }
    self.entries = entries
    self.facts = facts
  }

  package subscript(id: EntryID) -> ContentHash { entries[id.kind]?[id.index] ?? common }

  /// Of the front matter of an entry's files.
  package func facts(of id: EntryID) -> ContentHash { facts[id.kind]?[id.index] ?? common }

  /// Of all entries together.
  var all: ContentHash {
    var digest = Digest()
    for kind in EntryKind.allCases {
      for hash in entries[kind] ?? [] { digest.add(hash) }
      digest.add(number: entries[kind]?.count ?? 0)
    }
    return digest.hash
  }
}

/// Gathers what a fingerprint is of. Texts carry their length, so that no two sequences look the same.
struct Digest {
  private var bytes: [UInt8]

  init() {
    bytes = []
    bytes.reserveCapacity(512)
  }

  mutating func add(_ hash: ContentHash) {
    withUnsafeBytes(of: (hash.high, hash.low)) { bytes.append(contentsOf: $0) }
  }

  mutating func add(number: Int) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(number: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ other: [UInt8]) { add(ContentHash(of: other)) }

  var hash: ContentHash { ContentHash(of: bytes) }
}
