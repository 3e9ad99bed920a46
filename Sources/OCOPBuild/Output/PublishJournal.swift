import OCOPDiagnostics
import OCOPDisk

/// What is about to happen to an output folder, written down before it does. Every step can be done twice, so that a run that
/// finds the journal of an interrupted one simply does all of it again.
struct PublishJournal {
  /// Folders that move as a whole, since nothing is at their place.
  let trees: [String]
  /// Files in the order in which they may appear.
  let moves: [String]
  let deletions: [String]

  private static let name = "journal"
  /// The last line of a journal that was written to its end.
  private static let end = "end"

  init(trees: [String], moves: [String], deletions: [String]) {
    self.trees = trees
    self.moves = moves.filter { path in !trees.contains { path.hasPrefix($0 + "/") } }
    self.deletions = deletions
  }

  func write(to staging: String) throws(MachineError) {
    let lines = trees.map { "tree \($0)" } + moves.map { "move \($0)" } + deletions.map { "delete \($0)" } + [Self.end]
    try Disk.write(Array(lines.joined(separator: "\n").utf8), to: "\(staging)/\(Self.name).part", synced: true)
    try Disk.move("\(staging)/\(Self.name).part", to: "\(staging)/\(Self.name)")
  }

  /// Whether a publication has begun and not ended.
  static func isWaiting(in staging: String) -> Bool {
    Disk.status("\(staging)/\(name)") != nil
  }

  func carryOut(folder: String, staging: String) throws(MachineError) {
    for path in trees + moves where Disk.status("\(staging)/files/\(path)") != nil {
      try Disk.move("\(staging)/files/\(path)", to: "\(folder)/\(path)")
    }
    var emptied: Set<String> = []
    for path in deletions {
      try Disk.delete("\(folder)/\(path)")
      var parent = Disk.parent(of: path)
      while parent != ".", emptied.insert(parent).inserted { parent = Disk.parent(of: parent) }
    }
    for path in emptied.sorted(by: >) { Disk.deleteIfEmpty("\(folder)/\(path)") }
    if Disk.status("\(staging)/manifest") != nil {
      try Disk.move("\(staging)/manifest", to: "\(folder)/\(OutputManifest.name)")
    }
    try Disk.delete("\(staging)/\(Self.name)")
    try Disk.deleteTree(staging)
  }

  /// Finishes what an interrupted run had begun to publish; a run that had not got so far left nothing to finish.
  static func recover(folder: String, staging: String) throws(MachineError) {
    guard let bytes = try Disk.read("\(staging)/\(name)") else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.last == Substring(end) else { return }
    func paths(_ verb: String) -> [String] {
      lines.filter { $0.hasPrefix(verb + " ") }.map { String($0.dropFirst(verb.count + 1)) }
    }
    let journal = PublishJournal(trees: paths("tree"), moves: paths("move"), deletions: paths("delete"))
    try journal.carryOut(folder: folder, staging: staging)
  }
}
