import Glibc
import OCOPDiagnostics

/// What the output needs of the file system, each call with a thrown failure that names path and cause.
enum Disk {
  struct Status {
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    let isRegular: Bool
    let isFolder: Bool
  }

  /// Of the thing itself, not of what a symbolic link leads to; nil where there is nothing.
  static func status(_ path: String) -> Status? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Status(status)
  }

  /// Writes a new file, making its folders where they are missing.
  ///
  /// - Returns: when it was modified, in nanoseconds since 1970.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String, synced: Bool = false) throws(MachineError) -> Int {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    var descriptor = open(path, flags, 0o644)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(parent(of: path))
      descriptor = open(path, flags, 0o644)
    }
    guard descriptor >= 0 else { throw failure("ghi", "write", path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("ghi", "write", path)
      }
      written += count
    }
    if synced, fsync(descriptor) != 0 { throw failure("ghi", "write", path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("ghi", "write", path) }
    return Status(status).modified
  }

  /// The bytes of a file, nil where there is none.
  static func read(_ path: String) throws(MachineError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("đọc", "read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("đọc", "read", path) }
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { isBroken = true }
        if got <= 0 { return }
        count += got
      }
    }
    if isBroken { throw failure("đọc", "read", path) }
    return bytes
  }

  /// Makes a folder and those above it; it may be there already.
  static func makeFolder(_ path: String) throws(MachineError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, parent(of: path) != path else { throw failure("tạo thư mục", "make the folder", path) }
    try makeFolder(parent(of: path))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure("tạo thư mục", "make the folder", path) }
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

  /// Deletes a folder that is empty; any other stays.
  static func deleteIfEmpty(_ path: String) {
    rmdir(path)
  }

  /// Deletes a folder with all that is in it; symbolic links are deleted, not followed.
  static func deleteTree(_ path: String) throws(MachineError) {
    guard let status = status(path) else { return }
    guard status.isFolder else { return try delete(path) }
    for name in try names(in: path) { try deleteTree("\(path)/\(name)") }
    if rmdir(path) != 0, errno != ENOENT { throw failure("xóa", "delete", path) }
  }

  /// What lies in a folder, sorted by bytes; nothing where there is none.
  static func names(in path: String) throws(MachineError) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw failure("mở thư mục", "open the folder", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without symbolic links and dots; nil where something of it is not there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ vi: String, _ en: String, _ path: String) -> MachineError {
    MachineError(BilingualText(vi: vi, en: en), path: path, errno: errno)
  }
}

extension Disk.Status {
  fileprivate init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
