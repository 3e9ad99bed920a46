import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What is about to happen to an output folder, written down before it does. Every step can be done twice, so that a run that
/// finds the journal of an interrupted one simply does all of it again.
///
/// Everything that the journal counts on is on the disk before the journal is, and everything that it says has been done is on
/// the disk before the journal goes: after a power cut there is either no journal and the old site, or a journal and all that it
/// takes to finish.
struct PublishJournal {
  /// Files of ours that stand where a new file needs a folder.
  var clearances: [String] = []
  /// Files in the order in which they may appear, and folders that move as a whole, since nothing is at their place.
  var moves: [String] = []
  var deletions: [String] = []
  /// What we remember of the publication, at the top of the output folder.
  var records: [String] = []

  private static let name = "journal"
  private static let verbs: [(verb: String, list: any WritableKeyPath<PublishJournal, [String]> & Sendable)] = [
    ("clear", \.clearances), ("move", \.moves), ("delete", \.deletions), ("record", \.records),
  ]

  /// One step a line, and the checksum of all the lines at the end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (verb, list) in Self.verbs {
      for path in self[keyPath: list] { bytes.append(contentsOf: "\(verb) \(path)\n".utf8) }
    }
    bytes.append(contentsOf: "end \(ContentHash(of: bytes).hex)\n".utf8)
    return bytes
  }

  init() {}

  /// Nil where it is damaged.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let last = lines.popLast(), bytes.last == UInt8(ascii: "\n") else { return nil }
    let text = bytes.prefix(bytes.count - last.count - 1)
    guard last.elementsEqual("end \(ContentHash(of: Array(text)).hex)".utf8) else { return nil }
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, let step = Self.verbs.first(where: { $0.verb == parts[0] }) else { return nil }
      self[keyPath: step.list].append(parts[1])
    }
  }

  /// Whether a publication has begun and not ended.
  static func isWaiting(in staging: StagingFolder) -> Bool {
    staging.root.status(name) != nil
  }

  /// The journal of a publication that was interrupted, nil where nothing had begun.
  static func waiting(in staging: StagingFolder) throws(MachineError) -> WaitingJournal? {
    guard let bytes = try Disk.read("\(staging.root.path)/\(name)") else { return nil }
    return PublishJournal(bytes).map(WaitingJournal.whole) ?? .damaged
  }

  enum WaitingJournal {
    case whole(PublishJournal)
    case damaged
  }

  func write(to staging: StagingFolder, synced: Bool) throws(MachineError) {
    if synced { try staging.root.sync() }
    try staging.root.write(bytes, to: "\(Self.name).part", synced: synced)
    try Disk.move("\(staging.root.path)/\(Self.name).part", to: "\(staging.root.path)/\(Self.name)")
    if synced { try staging.root.syncNames() }
  }

  /// - Throws: where a step cannot be made; the journal waits for the next run then.
  func carryOut(in folder: FolderTree, from staging: StagingFolder, synced: Bool = true) throws(MachineError) {
    do throws(MachineError) {
      try takeSteps(in: folder, from: staging, synced: synced)
    } catch {
      throw error.adding(
        BilingualText(
          vi: "Trang trong '\(folder.path)' đang dở dang, nửa cũ nửa mới; khắc phục rồi chạy lại ocop build để làm nốt",
          en: "The site in '\(folder.path)' is half the old one, half the new one; put this right and run ocop build "
            + "again, which finishes it"))
    }
  }

  private func takeSteps(in folder: FolderTree, from staging: StagingFolder, synced: Bool) throws(MachineError) {
    for path in clearances { try folder.delete(path) }
    for path in moves { try staging.files.move(path, to: folder) }
    for path in deletions { try folder.delete(path) }
    folder.deleteEmptyFolders(above: deletions)
    for path in records { try staging.records.move(path, to: folder) }
    if synced { try folder.sync() }
    try staging.root.delete(Self.name)
  }
}
