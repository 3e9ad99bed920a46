import OCOPContent
import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPText

/// What was read, as hashes: of every entry's texts in all languages with its lots, and of the files that every page may depend
/// on. Photos and papers are not in here: they are published under names that change with their contents.
struct SourceHashes: Sendable {
  /// Of site.yml and the ledger.
  let common: ContentHash
  private let entries: [EntryKind: [String: Hashes]]

  /// Of an entry's files, and of their front matter alone.
  typealias Hashes = (texts: ContentHash, facts: ContentHash)

  /// - Parameter drafts: in the order of their paths.
  init(_ drafts: [EntryDraft], site: String) throws(MachineError) {
    var files: [EntryKind: [String: (texts: [UInt8], facts: [UInt8])]] = [:]
    for draft in drafts {
      let (kind, key) =
        switch draft.file.subject {
        case .entry(let kind, let key): (kind, key)
        case .lot(let product, _): (.product, product)
        }
      let path = Array(draft.file.path.utf8)
      files[kind, default: [:]][key, default: ([], [])].texts += path + draft.hash.bytes
      files[kind, default: [:]][key, default: ([], [])].facts += path + draft.factsHash.bytes
    }
    entries = files.mapValues { keys in
      keys.mapValues { (texts: ContentHash(of: $0.texts), facts: ContentHash(of: $0.facts)) }
    }
    var parts: [[UInt8]] = []
    for name in ["site.yml", "trace-codes.csv"] { parts.append(try Disk.read("\(site)/content/\(name)") ?? []) }
    common = ContentHash(ofParts: parts)
  }

  subscript(kind: EntryKind, key: String) -> Hashes? { entries[kind]?[key] }
}
