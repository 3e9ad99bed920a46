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
  private let entries: [EntryKind: [String: ContentHash]]

  /// - Parameter drafts: in the order of their paths.
  init(_ drafts: [EntryDraft], site: String) throws(MachineError) {
    var files: [EntryKind: [String: [UInt8]]] = [:]
    for draft in drafts {
      let (kind, key) =
        switch draft.file.subject {
        case .entry(let kind, let key): (kind, key)
        case .lot(let product, _): (.product, product)
        }
      files[kind, default: [:]][key, default: []] += Array(draft.file.path.utf8) + draft.hash.bytes
    }
    entries = files.mapValues { $0.mapValues { ContentHash(of: $0) } }
    var parts: [[UInt8]] = []
    for name in ["site.yml", "trace-codes.csv"] { parts.append(try Disk.read("\(site)/content/\(name)") ?? []) }
    common = ContentHash(ofParts: parts)
  }

  subscript(kind: EntryKind, key: String) -> ContentHash? { entries[kind]?[key] }
}
