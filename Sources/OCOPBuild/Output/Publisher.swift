import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPText
import Synchronization

/// Publishes into a folder without ever hurting what is there: files that differ are written aside, and only when all of them are
/// there are they moved into place, resources before pages, deletions last. A journal lets the next run finish what was
/// interrupted.
struct Publisher: Sendable {
  /// What has become of one file.
  struct Staged: Sendable {
    let path: String
    let entry: OutputManifest.Entry
    var isChanged = false
    /// Somebody else has staged it.
    var isRepeated = false
    /// In the manifest of what was published; nil for what was not.
    var position: Int?
    /// The packed files beside it.
    var packed: [Staged] = []
  }

  private let folder: FolderTree
  private let staging: StagingFolder
  private let owned: OutputManifest
  /// What stood at the top of the output when we came: below anything else there is nothing that could be in the way.
  private let names: Set<String>
  private let claims = Claims()
  private let packing: PackedFiles
  private let isDurable: Bool

  /// Finishes an interrupted publication, then gets ready for the next.
  init(_ output: OutputFolder, packing forms: [PackedForm] = [], isDurable: Bool = true) throws(MachineError) {
    self.isDurable = isDurable
    packing = PackedFiles(forms: forms)
    folder = try FolderTree(output.path)
    if !Self.isSettled(output.path) { try PublishRecovery(folder: folder).run() }
    names = Set(try Disk.names(in: output.path))
    owned = try OutputManifest.mended(in: folder)
    staging = try StagingFolder(in: folder)
  }

  /// Whether nothing is left there of a publication that was interrupted.
  static func isSettled(_ folder: String) -> Bool {
    Disk.status("\(folder)/\(StagingFolder.name)") == nil
  }

  /// Writes a file aside where it differs from what is published, and what is packed of it. May be called from several threads;
  /// a path that comes twice is written once, and must come with the same bytes.
  func stage(_ file: OutputFile) throws(MachineError) -> Staged {
    var staged = try stageAlone(file)
    for form in packing.forms(of: file.path, size: file.bytes.count) {
      if !staged.isChanged, let kept = keepAlone(file.path + form.suffix) {
        staged.packed.append(kept)
      } else {
        staged.packed.append(try stageAlone(try packing.pack(file, as: form)))
      }
    }
    return staged
  }

  private func stageAlone(_ file: OutputFile) throws(MachineError) -> Staged {
    let hash = ContentHash(of: file.bytes)
    let position = owned.position(of: file.path)
    if let position {
      let entry = owned[position]
      let status = folder.status(file.path)
      if let status, entry.hash == hash, status.isRegular, status.size == file.bytes.count {
        if entry.matches(status) { return Staged(path: file.path, entry: entry, position: position) }
        // The whole output may have been copied here by a program that keeps no times: a cache of a CI service, a container.
        if isThere(file) {
          let entry = OutputManifest.Entry(hash: hash, size: status.size, modified: status.modified)
          return Staged(path: file.path, entry: entry, position: position)
        }
      }
      if status?.isFolder == true { throw ForeignFiles.file("\(folder.path)/\(file.path)") }
    } else if names.contains(Self.top(of: file.path)), let status = folder.status(file.path) {
      guard status.isRegular, status.size == file.bytes.count,
        try Disk.read("\(folder.path)/\(file.path)") == file.bytes
      else { throw try ForeignFiles.fault(at: file.path, in: folder, owned: owned) }
      let entry = OutputManifest.Entry(hash: hash, size: status.size, modified: status.modified)
      return Staged(path: file.path, entry: entry)
    }
    switch claims.claim(file.path, hash) {
    case .other:
      throw MachineError(
        BilingualText(vi: "ghi", en: "write"), path: "\(folder.path)/\(file.path)",
        cause: BilingualText(
          vi: "hai tệp khác nhau cùng muốn nằm ở đây",
          en: "two different files want this place"))
    case .same:
      let entry = OutputManifest.Entry(hash: hash, size: file.bytes.count, modified: 0)
      return Staged(path: file.path, entry: entry, isRepeated: true)
    case .first:
      let modified = try staging.files.write(file.bytes, to: file.path)
      let entry = OutputManifest.Entry(hash: hash, size: file.bytes.count, modified: modified)
      return Staged(path: file.path, entry: entry, isChanged: true, position: position)
    }
  }

  /// Whether these bytes lie there already, whoever wrote them. What cannot be read is written anew.
  private func isThere(_ file: OutputFile) -> Bool {
    do {
      return try Disk.read("\(folder.path)/\(file.path)") == file.bytes
    } catch {
      return false
    }
  }

  /// A file whose inputs have not changed, so that it need not be rendered: what is published of it, where nobody has touched
  /// that since; nil where it has to be made anew. May be called from several threads.
  func keep(_ path: String) throws(MachineError) -> Staged? {
    guard var kept = keepAlone(path) else { return nil }
    for form in packing.forms(of: path, size: kept.entry.size) {
      guard let packed = keepAlone(path + form.suffix) else { return nil }
      kept.packed.append(packed)
    }
    return kept
  }

  /// The bytes of a published file; nil where it is not as we wrote it. May be called from several threads.
  func published(_ path: String) -> [UInt8]? {
    guard let position = owned.position(of: path), owned[position].matches(folder.status(path)) else { return nil }
    // What cannot be read is made anew.
    do {
      let bytes = try Disk.read("\(folder.path)/\(path)")
      return bytes.flatMap { ContentHash(of: $0) == owned[position].hash ? $0 : nil }
    } catch {
      return nil
    }
  }

  private func keepAlone(_ path: String) -> Staged? {
    guard let position = owned.position(of: path), owned[position].matches(folder.status(path)) else { return nil }
    return Staged(path: path, entry: owned[position], position: position)
  }

  /// Whether all that is published is as we wrote it.
  var isIntact: Bool { owned.isIntact(in: folder) }

  /// What becomes of files of ours that nobody has staged.
  enum Rest {
    /// They are no more.
    case goes
    /// They stay, but for those at some paths and what is packed of them.
    case stays(except: [String])
  }

  /// Puts the staged files into place and deletes those of ours that are no more.
  ///
  /// - Parameter records: what else is to be remembered of this publication, at the top of the output folder under names that
  ///   begin with a dot. They change together with what is published, or not at all.
  func publish(
    _ staged: [Staged], rest: Rest = .goes, records: [OutputFile] = []
  ) throws(MachineError) -> PublishReport {
    claims.clear()
    let all = packing.forms.isEmpty ? staged : staged.flatMap { [$0] + $0.packed }
    var kept = [Bool](repeating: false, count: owned.count)
    if case .stays(let paths) = rest {
      kept = [Bool](repeating: true, count: owned.count)
      for path in paths.flatMap({ path in [path] + packing.forms.map { path + $0.suffix } }) {
        if let position = owned.position(of: path) { kept[position] = false }
      }
    }
    var plan = try PublishPlan(folder: folder, owned: owned, names: names, staged: all, keeping: kept)
    // A certificate that nothing expired and a story that nobody touched: no file is written, not even the manifest.
    if plan.isEmpty, try ChangeList.isThere(in: folder, of: owned) {
      try staging.remove()
      return plan.report
    }
    let manifest = plan.manifest.bytes
    var names: [String] = []
    // One after the other: each names every file.
    let base = try ChangeList.base(in: folder)
    let state = UploadState(
      id: OutputManifest.state(ofBytes: manifest),
      replaced: try UploadState.replaced(in: folder, owned: owned, base: base, isSame: plan.report.isEmpty))
    for file in ChangeList(from: base, to: plan.manifest).files + state.files { names.append(try remember(file)) }
    for name in [OutputManifest.name, OutputManifest.copyName] {
      names.append(try remember(OutputFile(path: name, bytes: manifest)))
    }
    for record in records { names.append(try remember(record)) }
    try plan.findObstacles(records: names)
    try plan.journal.write(to: staging, synced: isDurable)
    try plan.journal.carryOut(in: folder, from: staging, synced: isDurable)
    try staging.remove()
    return plan.report
  }

  /// - Returns: the path of the record.
  private func remember(_ record: OutputFile) throws(MachineError) -> String {
    try staging.records.write(record.bytes, to: record.path)
    return record.path
  }

  /// Takes back what was written aside, which on a full disk is what filled it. A publication that has begun stays for the
  /// next run to finish; after one that has ended there is nothing to do.
  func discard() {
    guard !PublishJournal.isWaiting(in: staging) else { return }
    // What stopped the build is what there is to tell; the next run clears away what cannot be deleted now.
    do { try staging.remove() } catch {}
  }

  /// The first name of a path.
  static func top(of path: String) -> String {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? path
  }
}

/// Who writes which path: two threads that want the same would leave a file of neither's time.
private final class Claims: Sendable {
  enum Outcome {
    case first
    /// Somebody writes the same bytes.
    case same
    /// Somebody writes other bytes.
    case other
  }

  /// By the hash of the path: with the lock held, comparing paths is what the others wait for.
  private let hashes = Mutex<[ContentHash: ContentHash]>([:])

  func claim(_ path: String, _ hash: ContentHash) -> Outcome {
    let path = ContentHash(of: path)
    return hashes.withLock { hashes in
      guard let known = hashes.updateValue(hash, forKey: path) else { return .first }
      return known == hash ? .same : .other
    }
  }

  /// When everything is staged.
  func clear() { hashes.withLock { $0 = [:] } }
}

/// What a publication did, by path below the output folder.
package struct PublishReport: Sendable {
  package let added: [String]
  package let changed: [String]
  package let removed: [String]
  /// Those of them that lay there until now.
  let deleted: [String]
  /// Files of ours that are no more part of the site, and that somebody has written since: they stay.
  package let edited: [String]
  package let unchanged: Int

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
