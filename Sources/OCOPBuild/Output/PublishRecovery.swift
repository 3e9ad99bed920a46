import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What becomes of a publication that was interrupted: it is finished where the journal and all that it counts on are whole, and
/// never begun where there is no journal yet.
struct PublishRecovery {
  let folder: FolderTree

  func run() throws(MachineError) {
    let staging = try StagingFolder(in: folder)
    switch try PublishJournal.waiting(in: staging) {
    case nil: break
    case .whole(let journal):
      let manifest = try stagedManifest(staging)
      if try isComplete(journal, manifest: manifest, staging: staging) {
        try journal.carryOut(in: folder, from: staging)
      } else {
        try salvage(manifest, staging: staging)
      }
    case .damaged: try salvage(try stagedManifest(staging), staging: staging)
    }
    try staging.remove()
  }

  /// Nil where it has been put in place already, which happens last, or is damaged.
  private func stagedManifest(_ staging: StagingFolder) throws(MachineError) -> OutputManifest? {
    try Disk.read("\(staging.records.path)/\(OutputManifest.copyName)").flatMap { OutputManifest($0) }
  }

  /// Whether every file that the journal moves is either in its place or staged, with the bytes that it was written with.
  private func isComplete(
    _ journal: PublishJournal, manifest: OutputManifest?, staging: StagingFolder
  ) throws(MachineError) -> Bool {
    guard let manifest else { return staging.records.status(OutputManifest.copyName) == nil }
    let moves = Set(journal.moves)
    for position in 0..<manifest.count {
      let path = manifest.path(at: position)
      let entry = manifest[position]
      guard moves.contains(path) || moves.contains(Publisher.top(of: path)), !entry.matches(folder.status(path)) else {
        continue
      }
      guard let bytes = try Disk.read("\(staging.files.path)/\(path)"), bytes.count == entry.size,
        ContentHash(of: bytes) == entry.hash
      else { return false }
    }
    return true
  }

  /// What was moved of a publication that cannot be finished is ours too: the build that comes puts everything right, and must
  /// be allowed to.
  private func salvage(_ new: OutputManifest?, staging: StagingFolder) throws(MachineError) {
    guard let new else { return }
    let owned = try OutputManifest.read(from: folder)
    var replaced: [(position: Int, entry: OutputManifest.Entry)] = []
    var added: [(path: String, entry: OutputManifest.Entry)] = []
    for position in 0..<new.count {
      let path = new.path(at: position)
      guard new[position].matches(folder.status(path)) else { continue }
      if let known = owned.position(of: path) {
        replaced.append((known, new[position]))
      } else {
        added.append((path, new[position]))
      }
    }
    let both = owned.updated(
      keeping: [Bool](repeating: true, count: owned.count), replacing: replaced, adding: added)
    for name in [OutputManifest.name, OutputManifest.copyName] {
      try staging.records.write(both.bytes, to: name, synced: true)
      try staging.records.move(name, to: folder)
    }
  }
}
