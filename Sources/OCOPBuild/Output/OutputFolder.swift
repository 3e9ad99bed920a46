import Glibc
import OCOPDiagnostics
import OCOPDisk

/// The folder into which a site is published, checked and locked.
final class OutputFolder {
  let path: String
  static let lockName = ".ocop-lock"
  private let lock: Int32
  /// When it was locked, by the clock of its file system, in nanoseconds since 1970.
  let lockedAt: Int

  /// Makes the folder where it is missing, and locks it against a second build.
  ///
  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - catalogs: a folder of printed catalogs.
  init(_ path: String, site: String, catalogs: String? = nil) throws(MachineError) {
    let action = BilingualText(vi: "dùng thư mục xuất", en: "use the output folder")
    let sources = SourceFolders(site: site, catalogs: catalogs)
    // Before it is made: no folder is to appear among the sources.
    try sources.refuse(SourceFolders.resolvedAhead(path), as: path, action)
    try Disk.makeFolder(path)
    guard let real = Disk.resolved(path) else { throw MachineError(action, path: path, errno: errno) }
    // Links may lead elsewhere by now.
    try sources.refuse(real, as: path, action)
    let lockFile = "\(real)/\(Self.lockName)"
    self.lock = try Self.lock(lockFile, action: action)
    lockedAt = Disk.status(lockFile)?.modified ?? 0
    self.path = real
  }

  /// The system lets go of the lock when the process ends, however it ends: it cannot go stale, and what a file that was left
  /// behind says does not count.
  private static func lock(_ path: String, action: BilingualText) throws(MachineError) -> Int32 {
    while true {
      let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard lock >= 0 else { throw MachineError(action, path: path, errno: errno) }
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
        close(lock)
        let holder = try Disk.read(path).map { String(decoding: $0, as: UTF8.self) } ?? "?"
        throw MachineError(
          action, path: Disk.parent(of: path),
          cause: BilingualText(
            vi: "một ocop khác đang ghi vào đó (tiến trình \(holder)); hãy chờ nó xong",
            en: "another ocop is writing there (process \(holder)); wait until it has ended"))
      }
      // Whoever held it before may have deleted the file between our opening and locking it: then others lock another.
      var ours = stat()
      var named = stat()
      guard fstat(lock, &ours) == 0, lstat(path, &named) == 0, ours.st_ino == named.st_ino else {
        close(lock)
        continue
      }
      ftruncate(lock, 0)
      let identity = Array("\(getpid())".utf8)
      _ = identity.withUnsafeBytes { Glibc.write(lock, $0.baseAddress, $0.count) }
      return lock
    }
  }

  deinit {
    unlink("\(path)/\(Self.lockName)")
    close(lock)
  }
}
