import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What a publication has to do, worked out from what is published and what has been staged.
struct PublishPlan {
  /// The manifest of what is going to be there.
  let manifest: OutputManifest
  let report: PublishReport
  /// Nothing has to be moved, deleted or remembered.
  let isEmpty: Bool
  private(set) var journal = PublishJournal()
  private var obstacles: PublishObstacles

  /// - Parameters:
  ///   - names: what stood at the top of the output folder.
  ///   - kept: by position, which of our files stay though nobody has staged them.
  /// - Throws: where a file that is to go cannot be looked at, or not be deleted.
  init(
    folder: FolderTree, owned: OutputManifest, names: Set<String>, staged: [Publisher.Staged], keeping kept: [Bool]
  ) throws(MachineError) {
    var kept = kept
    var replaced: [(position: Int, entry: OutputManifest.Entry)] = []
    var changed: [String] = []
    // By place in `staged`.
    var others: [Int] = []
    for (place, file) in staged.enumerated() where !file.isRepeated {
      guard let position = file.position else {
        others.append(place)
        continue
      }
      if file.isChanged { changed.append(file.path) }
      // What is as it was may have another time.
      if file.entry != owned[position] { replaced.append((position, file.entry)) }
      kept[position] = true
    }
    changed.sort()
    others.sort { staged[$0].path < staged[$1].path }
    // What two have found in place is in there twice.
    var added: [(path: String, entry: OutputManifest.Entry)] = []
    added.reserveCapacity(others.count)
    var new: [String] = []
    for place in others where added.last?.path != staged[place].path {
      added.append((staged[place].path, staged[place].entry))
      if staged[place].isChanged { new.append(staged[place].path) }
    }
    obstacles = PublishObstacles(in: folder, owned: owned)
    var removed: [String] = []
    var edited: [String] = []
    for position in kept.indices where !kept[position] {
      let path = owned.path(at: position)
      switch try obstacles.leftover(of: path, owned[position]) {
      case .ours:
        removed.append(path)
        journal.deletions.append(path)
      case .nothing: removed.append(path)
      case .edited:
        // It stays, and stays in the manifest: every build tells of it until somebody has put it away.
        edited.append(path)
        kept[position] = true
      }
    }
    let deleted = journal.deletions
    journal.deletions = Self.deletions(of: deleted)
    isEmpty = replaced.isEmpty && added.isEmpty && removed.isEmpty
    manifest = isEmpty ? owned : owned.updated(keeping: kept, replacing: replaced, adding: added)
    report = PublishReport(
      added: new, changed: changed, removed: removed, deleted: deleted, edited: edited,
      unchanged: manifest.count - new.count - changed.count - edited.count)
    journal.moves = Self.steps(for: new + changed, present: names)
  }

  /// In which order files disappear: what leads to pages before them, pages before what they need.
  private static func deletions(of files: [String]) -> [String] {
    let phases = Dictionary(grouping: files) { PublishPhase(path: $0) }
    return PublishPhase.allCases.reversed().flatMap { phases[$0] ?? [] }
  }

  /// In which order what is staged may appear. A folder at the top that is not there yet moves as a whole, with the last of what
  /// it holds.
  static func steps(for files: [String], present names: Set<String>) -> [String] {
    var phases: [String: PublishPhase] = [:]
    var steps: [PublishPhase: [String]] = [:]
    // Thousands come after one another that are in one folder, and change nothing of when it moves.
    var last = (folder: "", phase: PublishPhase.resource)
    for path in files {
      let phase = PublishPhase(path: path)
      if phase <= last.phase, !last.folder.isEmpty, path.hasPrefix(last.folder) { continue }
      let top = Publisher.top(of: path)
      if top.utf8.count < path.utf8.count, !names.contains(top) {
        last = (top + "/", max(phases[top] ?? phase, phase))
        phases[top] = last.phase
      } else {
        steps[phase, default: []].append(path)
      }
    }
    for (top, phase) in phases.sorted(by: { $0.key < $1.key }) { steps[phase, default: []].append(top) }
    return PublishPhase.allCases.flatMap { steps[$0] ?? [] }
  }

  /// Makes sure that all that is to appear can, before anything is moved.
  ///
  /// - Parameter records: what is remembered of the publication, by path.
  mutating func findObstacles(records: [String]) throws(MachineError) {
    journal.records = records
    journal.clearances = try obstacles.clear(journal.moves + records, for: manifest)
  }
}
