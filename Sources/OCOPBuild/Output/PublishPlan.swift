import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What a publication has to do, worked out from what is published and what has been staged.
struct PublishPlan {
  let folder: FolderTree
  let owned: OutputManifest
  /// The manifest of what is going to be there.
  let manifest: OutputManifest
  let report: PublishReport
  /// Nothing has to be moved, deleted or remembered.
  let isEmpty: Bool
  private(set) var journal = PublishJournal()
  private let kept: [Bool]

  /// - Parameters:
  ///   - names: what stood at the top of the output folder.
  ///   - kept: by position, which of our files stay though nobody has staged them.
  init(
    folder: FolderTree, owned: OutputManifest, names: Set<String>, staged: [Publisher.Staged], keeping kept: [Bool]
  ) {
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
      if file.isChanged {
        replaced.append((position, file.entry))
        changed.append(file.path)
      }
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
    let removed = kept.indices.filter { !kept[$0] }.map { owned.path(at: $0) }
    self.folder = folder
    self.owned = owned
    self.kept = kept
    isEmpty = changed.isEmpty && added.isEmpty && removed.isEmpty
    manifest = isEmpty ? owned : owned.updated(keeping: kept, replacing: replaced, adding: added)
    report = PublishReport(
      added: new, changed: changed, removed: removed, unchanged: manifest.count - new.count - changed.count)
    journal.moves = Self.steps(for: new + changed, present: names)
    journal.deletions = removed
  }

  /// In which order what is staged may appear. A folder at the top that is not there yet moves as a whole, with the last of what
  /// it holds.
  private static func steps(for files: [String], present names: Set<String>) -> [String] {
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

  /// Looks at what stands where folders of new files belong, and at whether what is to be deleted is still ours, before anything
  /// is moved.
  mutating func findObstacles() throws(MachineError) {
    var ways = Ways(folder: folder)
    for path in journal.moves {
      guard let obstacle = ways.obstacle(above: path) else { continue }
      guard let position = owned.position(of: obstacle), !kept[position],
        owned[position].matches(folder.status(obstacle))
      else {
        throw MachineError(
          BilingualText(vi: "tạo thư mục", en: "make the folder"), path: "\(folder.path)/\(obstacle)",
          cause: BilingualText(
            vi: "chỗ đó đang có một liên kết hoặc tệp không do ocop tạo; hãy chuyển đi nơi khác",
            en: "a link or a file that ocop did not write is in its place; move it away first"))
      }
      if !journal.clearances.contains(obstacle) { journal.clearances.append(obstacle) }
    }
    var deletions: [String] = []
    for path in journal.deletions where ways.obstacle(above: path) == nil {
      guard let status = folder.status(path), status.isRegular else { continue }
      // One that somebody has written since is theirs now, and stays.
      guard let entry = owned[path] else { continue }
      if entry.matches(status) {
        deletions.append(path)
      } else if try isOurs(path, entry, status) {
        deletions.append(path)
      }
    }
    journal.deletions = deletions
  }

  /// Restoring a folder from a backup changes times, not contents.
  private func isOurs(_ path: String, _ entry: OutputManifest.Entry, _ status: Disk.Status) throws(MachineError) -> Bool
  {
    guard status.size == entry.size, let bytes = try Disk.read("\(folder.path)/\(path)") else { return false }
    return ContentHash(of: bytes) == entry.hash
  }

  /// What stands where a folder belongs; each folder is looked at once.
  private struct Ways {
    let folder: FolderTree
    private var known: [String: String?] = [".": nil]

    init(folder: FolderTree) {
      self.folder = folder
    }

    /// The file or link above a path where folders belong; nil where there are folders, or nothing yet.
    mutating func obstacle(above path: String) -> String? {
      let parent = Disk.parent(of: path)
      if let known = known[parent] { return known }
      var found = obstacle(above: parent)
      if found == nil, let status = folder.status(parent), !status.isFolder { found = parent }
      known[parent] = .some(found)
      return found
    }
  }
}
