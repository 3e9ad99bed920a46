import Glibc
package import OCOPDiagnostics
package import OCOPDisk

/// What the output needs beside reading. Only this module writes. Files and folders are for whom the umask of the user says.
extension Disk {
  /// Writes a new file, making its folders where they are missing.
  ///
  /// - Returns: when it was modified, in nanoseconds since 1970.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String, synced: Bool = false) throws(MachineError) -> Int {
    try write(bytes, into: try create(path), path: path, synced: synced)
  }

  /// Writes into a file that has just been opened, and closes it. A negative descriptor is an opening that failed.
  ///
  /// - Parameter path: to tell of a failure.
  static func write(
    _ bytes: [UInt8], into descriptor: Int32, path: @autoclosure () -> String, synced: Bool
  ) throws(MachineError) -> Int {
    guard descriptor >= 0 else { throw failure("ghi", "write", path()) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("ghi", "write", path())
      }
      written += count
    }
    if synced, fsync(descriptor) != 0 { throw failure("ghi", "write", path()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("ghi", "write", path()) }
    guard status.st_size == bytes.count else {
      throw MachineError(
        BilingualText(vi: "ghi", en: "write"), path: path(),
        cause: BilingualText(
          vi: "chỉ ghi được \(status.st_size) trong \(bytes.count) byte",
          en: "\(status.st_size) of \(bytes.count) bytes are there"))
    }
    return Status(status).modified
  }

  /// An empty file to write into, in folders that are made where they are missing; negative, with the reason in `errno`, where there is
  /// none.
  private static func create(_ path: String) throws(MachineError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o666)
    guard descriptor < 0, errno == ENOENT else { return descriptor }
    try makeFolder(parent(of: path))
    return open(path, flags, 0o666)
  }

  /// Makes a folder and those above it; it may be there already.
  package static func makeFolder(_ path: String) throws(MachineError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, parent(of: path) != path else { throw failure("tạo thư mục", "make the folder", path) }
    try makeFolder(parent(of: path))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure("tạo thư mục", "make the folder", path) }
  }

  /// Writes a file over one that may be there, in one step: whoever reads sees the old bytes or the new.
  ///
  /// - Returns: when it was modified, in nanoseconds since 1970.
  @discardableResult
  static func replace(_ path: String, with bytes: [UInt8]) throws(MachineError) -> Int {
    let modified = try write(bytes, to: path + ".part")
    try move(path + ".part", to: path)
    return modified
  }

  /// Makes a file look as if it had been written now.
  static func touch(_ path: String) throws(MachineError) {
    if utimensat(AT_FDCWD, path, nil, 0) != 0 { throw failure("ghi", "write", path) }
  }

  /// Writes an author's file over one that may be there, in one step: with the permissions of the old one, and through a symbolic link
  /// to where it leads. Folders are made where they are missing.
  package static func save(_ bytes: [UInt8], to path: String) throws(MachineError) {
    let target = resolved(path) ?? path
    let folder = parent(of: target)
    // Hidden, so that no watcher and no listing of content takes it for an entry.
    let part = "\(folder)/.\(target.split(separator: "/").last ?? "file").part"
    let descriptor = try create(part)
    var old = stat()
    if descriptor >= 0, stat(target, &old) == 0 { fchmod(descriptor, old.st_mode & 0o7777) }
    do throws(MachineError) {
      _ = try write(bytes, into: descriptor, path: path, synced: false)
      guard rename(part, target) == 0 else { throw failure("ghi", "write", path) }
    } catch {
      unlink(part)
      throw error
    }
  }

  /// Puts a file or folder in another place of the same file system, over what is there, in one step.
  static func move(_ from: String, to path: String) throws(MachineError) {
    if rename(from, path) == 0 { return }
    if errno == ENOENT {
      try makeFolder(parent(of: path))
      if rename(from, path) == 0 { return }
    }
    throw failure("chuyển tệp đến", "move a file to", path)
  }

  /// Deletes a file; it may be gone already.
  static func delete(_ path: String) throws(MachineError) {
    if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR { throw failure("xóa", "delete", path) }
  }

  /// Deletes a folder with all that is in it; symbolic links are deleted, not followed.
  static func deleteTree(_ path: String) throws(MachineError) {
    guard let status = status(path) else { return }
    guard status.isFolder else { return try delete(path) }
    for name in try names(in: path) { try deleteTree("\(path)/\(name)") }
    if rmdir(path) != 0, errno != ENOENT { throw failure("xóa", "delete", path) }
  }
}
