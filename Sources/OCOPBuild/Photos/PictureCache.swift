import OCOPDiagnostics
import OCOPDisk
import OCOPText
import Synchronization

/// Finished pictures, by names that change with their contents. Each file ends with a checksum over its name and its bytes: one
/// that was damaged, cut short or put in another's place is as good as missing.
///
/// It only saves work: where its disk is full, or belongs to somebody else, pictures are made anew, and the failure is kept for whoever
/// wants to tell it.
struct PictureCache: Sendable {
  let folder: String
  private let account = Account()

  init(folder: String) {
    self.folder = folder
  }

  static func folder(ofSite site: String) -> String { "\(site)/.ocop" }

  private static let checksumSize = 16

  /// What has come of using the cache.
  private final class Account: Sendable {
    let failure = Mutex<MachineError?>(nil)
    let hasKept = Mutex(false)

    func note(_ error: MachineError) { failure.withLock { $0 = $0 ?? error } }
  }

  /// What went wrong first; nil where nothing has.
  var failure: MachineError? { account.failure.withLock(\.self) }

  /// Whether something has come into it.
  var hasKept: Bool { account.hasKept.withLock(\.self) }

  /// Nil where there is no sound entry of this name.
  func read(_ name: String) -> [UInt8]? {
    do throws(MachineError) {
      guard var bytes = try Disk.read("\(folder)/\(name)"), bytes.count > Self.checksumSize else { return nil }
      let checksum = Array(bytes.suffix(Self.checksumSize))
      bytes.removeLast(Self.checksumSize)
      return checksum == self.checksum(name, bytes) ? bytes : nil
    } catch {
      account.note(error)
      return nil
    }
  }

  /// - Parameter writer: tells those apart who keep the same picture at the same time.
  func keep(_ bytes: [UInt8], as name: String, writer: String) {
    // Written under another name first: whoever reads meets a whole entry or none.
    let part = "\(folder)/\(name).\(ContentHash(of: writer).hex).part"
    account.hasKept.withLock { $0 = true }
    do throws(MachineError) {
      try Disk.write(bytes + checksum(name, bytes), to: part)
      try Disk.move(part, to: "\(folder)/\(name)")
    } catch {
      account.note(error)
    }
  }

  private func checksum(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    ContentHash(ofParts: [Array(name.utf8), bytes]).bytes
  }

  /// How long a picture stays that no build has used: photos come back with a draft, or with the version before.
  private static let patience = 30 * 24 * 3600 * 1_000_000_000

  /// Notes which pictures are in use, and deletes those that have not been for a month. Cost: 2 µs a file, so that only builds that
  /// have made pictures do it.
  ///
  /// - Parameters:
  ///   - part: the folder of the cache that is looked at.
  ///   - now: in nanoseconds since 1970.
  func clear(_ part: String, butFor used: Set<String>, at now: Int) throws(MachineError) {
    for name in try Disk.names(in: "\(folder)/\(part)") {
      let path = "\(folder)/\(part)/\(name)"
      if used.contains("\(part)/\(name)") {
        try Disk.touch(path)
      } else if let status = Disk.status(path), status.isRegular, status.modified < now - Self.patience {
        try Disk.delete(path)
      }
    }
  }
}
