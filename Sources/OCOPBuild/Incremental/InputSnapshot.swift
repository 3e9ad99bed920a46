import Glibc
import OCOPDisk
import OCOPText

/// What a build depended on, as one hash: every file of content and theme by path, size and times, the day, the options, the
/// program. Two equal snapshots mean two equal sites, so that nothing has to be read.
struct InputSnapshot: Sendable, Equatable {
  let hash: ContentHash
  /// When the youngest of the files changed, in nanoseconds since 1970.
  let youngest: Int

  /// - Parameters:
  ///   - listing: of everything that is read.
  ///   - options: whatever else decides what is written.
  init(_ listing: FolderListing, options: [String]) {
    hash = ContentHash(ofParts: options.map { Array($0.utf8) } + [listing.stamps.bytes])
    youngest = listing.stamps.youngest
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
