import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// Publishes into a folder without ever hurting what is there: files that differ are written aside, and only when all of them are
/// there are they moved into place, resources before pages, deletions last. A journal lets the next run finish what was
/// interrupted.
struct Publisher: Sendable {
  /// What has become of one file.
  struct Staged: Sendable {
    let path: String
    let entry: OutputManifest.Entry
    let isChanged: Bool
    let isNew: Bool
  }

  private static let stagingName = ".ocop-staging"

  private let folder: String
  private let staging: String
  private let owned: OutputManifest

  /// Finishes an interrupted publication, then gets ready for the next.
  init(_ output: OutputFolder) throws(MachineError) {
    folder = output.path
    staging = "\(folder)/\(Self.stagingName)"
    try PublishJournal.recover(folder: folder, staging: staging)
    try Disk.deleteTree(staging)
    owned = try OutputManifest.read(from: folder)
    try Disk.makeFolder("\(staging)/files")
  }

  /// Whether nothing is left there of a publication that was interrupted.
  static func isSettled(_ folder: String) -> Bool {
    Disk.status("\(folder)/\(stagingName)") == nil
  }

  /// Writes a file aside where it differs from what is published. May be called from several threads, once a path.
  func stage(_ file: OutputFile) throws(MachineError) -> Staged {
    let hash = ContentHash(of: file.bytes)
    let target = "\(folder)/\(file.path)"
    if let entry = owned.entries[file.path] {
      if entry.hash == hash, entry.size == file.bytes.count, let status = Disk.status(target), status.isRegular,
        status.size == entry.size, status.modified == entry.modified
      {
        return Staged(path: file.path, entry: entry, isChanged: false, isNew: false)
      }
    } else if let status = Disk.status(target) {
      guard status.isRegular, try Disk.read(target) == file.bytes else {
        throw MachineError(
          BilingualText(vi: "ghi đè", en: "overwrite"), path: target,
          cause: "ocop did not write it; move it away first / tệp không do ocop tạo, hãy chuyển đi nơi khác")
      }
      let entry = OutputManifest.Entry(hash: hash, size: status.size, modified: status.modified)
      return Staged(path: file.path, entry: entry, isChanged: false, isNew: false)
    }
    let modified = try Disk.write(file.bytes, to: "\(staging)/files/\(file.path)")
    return Staged(
      path: file.path, entry: OutputManifest.Entry(hash: hash, size: file.bytes.count, modified: modified),
      isChanged: true, isNew: owned.entries[file.path] == nil)
  }

  /// A file whose inputs have not changed, so that it need not be rendered: what is published of it, where nobody has touched
  /// that since; nil where it has to be made anew. May be called from several threads.
  func keep(_ path: String) throws(MachineError) -> Staged? {
    guard let entry = owned.entries[path], let status = Disk.status("\(folder)/\(path)"), status.isRegular,
      status.size == entry.size, status.modified == entry.modified
    else { return nil }
    return Staged(path: path, entry: entry, isChanged: false, isNew: false)
  }

  /// Puts the staged files into place and deletes those of ours that are no more.
  func publish(_ staged: [Staged]) throws(MachineError) -> PublishReport {
    let entries = Dictionary(staged.map { ($0.path, $0.entry) }, uniquingKeysWith: { first, _ in first })
    let moves = staged.filter(\.isChanged).map(\.path).sorted(by: Self.publishOrder)
    let deletions = owned.entries.keys.filter { entries[$0] == nil }
      .sorted { Self.publishOrder($1, $0) }
    let report = PublishReport(
      added: staged.filter { $0.isChanged && $0.isNew }.map(\.path).sorted(),
      changed: staged.filter { $0.isChanged && !$0.isNew }.map(\.path).sorted(), removed: deletions.sorted(),
      unchanged: staged.count { !$0.isChanged })
    // A certificate that nothing expired and a story that nobody touched: no file is written, not even the manifest.
    if moves.isEmpty, deletions.isEmpty, entries == owned.entries {
      try Disk.deleteTree(staging)
      return report
    }
    try Disk.write(OutputManifest(entries).bytes, to: "\(staging)/manifest")
    let journal = try PublishJournal(
      trees: owned.entries.isEmpty ? newTrees(moves) : [], moves: moves, deletions: deletions)
    try journal.write(to: staging)
    try journal.carryOut(folder: folder, staging: staging)
    return report
  }

  /// Takes back what was written aside, which on a full disk is what filled it. A publication that has begun stays for the
  /// next run to finish; after one that has ended there is nothing to do.
  func discard() {
    guard !PublishJournal.isWaiting(in: staging) else { return }
    // What stopped the build is what there is to tell; the next run clears away what cannot be deleted now.
    do { try Disk.deleteTree(staging) } catch {}
  }

  /// Folders at the top that are not there yet: the first publication moves them as a whole.
  private func newTrees(_ moves: [String]) throws(MachineError) -> [String] {
    try Disk.names(in: "\(staging)/files").filter { name in
      Disk.status("\(folder)/\(name)") == nil && Disk.status("\(staging)/files/\(name)")?.isFolder == true
    }
  }

  private static func publishOrder(_ left: String, _ right: String) -> Bool {
    let phases = (PublishPhase(path: left), PublishPhase(path: right))
    return phases.0 == phases.1 ? left.utf8.lexicographicallyPrecedes(right.utf8) : phases.0 < phases.1
  }
}

/// What a publication did, by path below the output folder.
package struct PublishReport: Sendable {
  package let added: [String]
  package let changed: [String]
  package let removed: [String]
  package let unchanged: Int

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
