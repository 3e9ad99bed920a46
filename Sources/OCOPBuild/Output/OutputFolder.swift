import Glibc
import OCOPDiagnostics
import OCOPDisk

/// The folder into which a site is published, checked and locked.
final class OutputFolder {
  let path: String
  private let lock: Int32

  /// Makes the folder where it is missing, and locks it against a second build.
  ///
  /// - Parameter site: the folder that holds `content/`.
  init(_ path: String, site: String) throws(MachineError) {
    let action = BilingualText(vi: "dùng thư mục xuất", en: "use the output folder")
    try Disk.makeFolder(path)
    guard let real = Disk.resolved(path), let source = Disk.resolved(site) else {
      throw MachineError(action, path: path, errno: errno)
    }
    let home = getenv("HOME").flatMap { Disk.resolved(String(cString: $0)) }
    let holdsSources = ["content", "themes"].contains { name in
      let folder = "\(source)/\(name)"
      return real == folder || real.hasPrefix(folder + "/")
    }
    if real == "/" || real == home || real == source || source.hasPrefix(real + "/") || holdsSources {
      throw MachineError(
        action, path: path,
        cause: "it holds sources, or is a home folder or the root / nơi chứa bài gốc hoặc thư mục gốc")
    }
    let lock = open("\(real)/.ocop-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw MachineError(action, path: path, errno: errno) }
    // The system lets go of the lock when the process ends, however it ends: it cannot go stale.
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? Disk.read("\(real)/.ocop-lock")).flatMap { $0.map { String(decoding: $0, as: UTF8.self) } }
      close(lock)
      throw MachineError(
        action, path: path,
        cause: "another ocop is writing there (process \(holder ?? "?")) / một ocop khác đang ghi vào đó")
    }
    ftruncate(lock, 0)
    let identity = Array("\(getpid())".utf8)
    _ = identity.withUnsafeBytes { Glibc.write(lock, $0.baseAddress, $0.count) }
    self.path = real
    self.lock = lock
  }

  deinit {
    unlink("\(path)/.ocop-lock")
    close(lock)
  }
}
