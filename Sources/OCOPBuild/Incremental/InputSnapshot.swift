import Glibc
import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What a build depended on, as one hash: every file of content and theme by path, size and times, the day, the options, the
/// program. Two equal snapshots mean two equal sites, so that nothing has to be read.
struct InputSnapshot: Sendable, Equatable {
  let hash: ContentHash
  /// When the youngest of the files changed, in nanoseconds since 1970.
  let youngest: Int

  /// - Parameters:
  ///   - folders: with all that is below them, by path.
  ///   - options: whatever else decides what is written.
  init(folders: [String], options: [String]) throws(MachineError) {
    var text: [UInt8] = []
    var youngest = 0
    for option in options {
      text += Array(option.utf8)
      text.append(0)
    }
    for folder in folders { try Self.collect(folder, into: &text, youngest: &youngest, depth: 0) }
    hash = ContentHash(of: text)
    self.youngest = youngest
  }

  private static func collect(
    _ path: String, into text: inout [UInt8], youngest: inout Int, depth: Int
  ) throws(MachineError) {
    // Deeper than any content: a loop of symbolic links.
    guard depth < 16 else { return }
    for name in try Disk.names(in: path) {
      let entry = "\(path)/\(name)"
      var status = stat()
      // What a symbolic link leads to is what is read.
      guard stat(entry, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(entry, into: &text, youngest: &youngest, depth: depth + 1)
        continue
      }
      let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      let changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
      text += Array(entry.utf8)
      for number in [Int(status.st_size), modified, changed, Int(bitPattern: UInt(status.st_ino))] {
        withUnsafeBytes(of: number) { text.append(contentsOf: $0) }
      }
      youngest = max(youngest, modified, changed)
    }
  }
}

/// Which program is running: another build of it may write other pages.
enum ProgramIdentity {
  static let current: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ino)"
  }()
}
