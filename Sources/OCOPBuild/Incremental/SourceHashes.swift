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

  init(_ stretches: [ContentStretch], site: String) throws(MachineError) {
    entries = ParallelMap.map(stretches, chunk: 4) { Self.hashes(of: $0.drafts) }
      .reduce(into: [:]) { entries, part in
        for (kind, hashes) in part { entries[kind, default: [:]].merge(hashes) { $1 } }
      }
    var parts: [[UInt8]] = []
    for name in ["site.yml", "trace-codes.csv"] { parts.append(try Disk.read("\(site)/content/\(name)") ?? []) }
    common = ContentHash(ofParts: parts)
  }

  subscript(kind: EntryKind, key: String) -> Hashes? { entries[kind]?[key] }

  private static func hashes(of drafts: [EntryDraft]) -> [EntryKind: [String: Hashes]] {
    var files: [EntryKind: [String: (texts: [UInt8], facts: [UInt8])]] = [:]
    for draft in drafts {
      let (kind, key) =
        switch draft.file.subject {
        case .entry(let kind, let key): (kind, key)
        case .lot(let product, _): (.product, product)
        }
      let path = draft.file.path.utf8
      let append = { (parts: inout (texts: [UInt8], facts: [UInt8])) in
        parts.texts += path
        parts.texts += draft.hash.bytes
        parts.facts += path
        parts.facts += draft.factsHash.bytes
      }
      append(&files[kind, default: [:]][key, default: ([], [])])
    }
    return files.mapValues { keys in
      keys.mapValues { (texts: ContentHash(of: $0.texts), facts: ContentHash(of: $0.facts)) }
    }
  }
}
