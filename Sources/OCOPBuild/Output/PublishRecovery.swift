import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What becomes of a publication that was interrupted: it is finished where the journal and all that it counts on are whole, and
/// never begun where there is no journal yet.
struct PublishRecovery {
  let folder: FolderTree

  /// What has become of an interrupted publication.
  struct Outcome {
    /// Files that were to be deleted, and that somebody has written since; by path below the output folder.
    var edited: [String] = []
  }

  /// Nil where nothing of it had appeared.
  @discardableResult
  func run() throws(MachineError) -> Outcome? {
    let staging = try StagingFolder(in: folder)
    let waiting = try PublishJournal.waiting(in: staging)
    var outcome = Outcome()
    switch waiting {
    case nil: break
    case .whole(let journal):
      let manifest = try stagedManifest(staging)
      if let files = try missing(of: journal, manifest: manifest, staging: staging) {
        let rest = try rest(of: journal, files: files, manifest: manifest ?? OutputManifest(), &outcome)
        try rest.carryOut(in: folder, from: staging)
      } else {
        try salvage(manifest, staging: staging)
      }
    case .damaged: try salvage(try stagedManifest(staging), staging: staging)
    }
    try staging.remove()
    return waiting == nil ? nil : outcome
  }

  /// Nil where it has been put in place already, which happens last, or is damaged.
  private func stagedManifest(_ staging: StagingFolder) throws(MachineError) -> OutputManifest? {
    try Disk.read("\(staging.records.path)/\(OutputManifest.copyName)").flatMap { OutputManifest($0) }
  }

  /// The files that are not in their places yet; nil where one of them is not staged with the bytes that it was written with.
  private func missing(
    of journal: PublishJournal, manifest: OutputManifest?, staging: StagingFolder
  ) throws(MachineError) -> [String]? {
    guard let manifest else { return staging.records.status(OutputManifest.copyName) == nil ? [] : nil }
    let moves = Set(journal.moves)
    var missing: [String] = []
    for position in 0..<manifest.count {
      let path = manifest.path(at: position)
      let entry = manifest[position]
      guard moves.contains(path) || moves.contains(Publisher.top(of: path)), !entry.matches(folder.status(path)) else {
        continue
      }
      guard let bytes = try Disk.read("\(staging.files.path)/\(path)"), bytes.count == entry.size,
        ContentHash(of: bytes) == entry.hash
      else { return nil }
      missing.append(path)
    }
    return missing
  }

  /// What is left to do, after another look at what it would do to the files of others: days may have gone by.
  ///
  /// - Parameters:
  ///   - files: that are not in their places yet.
  ///   - manifest: of what is going to be there.
  private func rest(
    of journal: PublishJournal, files: [String], manifest: OutputManifest, _ outcome: inout Outcome
  ) throws(MachineError) -> PublishJournal {
    let owned = try OutputManifest.read(from: folder)
    for path in files where owned.position(of: path) == nil {
      guard let status = folder.status(path) else { continue }
      guard status.isRegular, let entry = manifest[path], status.size == entry.size,
        let bytes = try Disk.read("\(folder.path)/\(path)"), ContentHash(of: bytes) == entry.hash
      else { throw ForeignFiles.file("\(folder.path)/\(path)") }
    }
    var obstacles = PublishObstacles(in: folder, owned: owned)
    var rest = PublishJournal()
    rest.records = journal.records
    rest.moves = PublishPlan.steps(for: files, present: Set(try Disk.names(in: folder.path)))
    rest.clearances = try obstacles.clear(rest.moves + rest.records, for: manifest)
    for path in journal.deletions {
      guard let entry = owned[path] else { continue }
      switch try obstacles.leftover(of: path, entry) {
      case .ours: rest.deletions.append(path)
      case .edited: outcome.edited.append(path)
      case .nothing: break
      }
    }
    return rest
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
