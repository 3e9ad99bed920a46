package import Glibc
package import OCOPDiagnostics

/// The file system as everything else sees it: whole files and folders, each failure thrown with path and cause. Reading is here;
/// what writes is in the one module that may.
package enum Disk {
  /// What is at a path.
  package struct Status: Sendable {
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int
    package let isRegular: Bool
    package let isFolder: Bool
    /// The number of its file system.
    package let device: UInt
    /// The number of the user to whom it belongs.
    package let owner: UInt32

    package init(_ status: stat) {
      size = Int(status.st_size)
      modified = status.st_mtim.nanoseconds
      isRegular = status.st_mode & S_IFMT == S_IFREG
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      device = UInt(status.st_dev)
      owner = status.st_uid
    }
  }

  /// Of the thing itself, not of what a symbolic link leads to; nil where there is nothing.
  package static func status(_ path: String) -> Status? {
    var status = stat()
    return lstat(path, &status) == 0 ? Status(status) : nil
  }

  /// The bytes of a file, nil where there is none. What is no regular file (a folder, a pipe) is a failure.
  package static func read(_ path: String) throws(MachineError) -> [UInt8]? {
    switch try read(path, atMost: Int.max) {
    case .bytes(let bytes): bytes
    case .missing, .tooLarge: nil
    }
  }

  /// The bytes of a file in order, a piece at a time, for those who do not need them together.
  ///
  /// - Returns: whether there is such a file.
  package static func read(
    _ path: String, inPiecesOf size: Int, _ take: ([UInt8]) -> Void
  ) throws(MachineError) -> Bool {
    guard let (descriptor, _) = try opened(path) else { return false }
    defer { close(descriptor) }
    while true {
      let piece = try bytes(from: descriptor, atMost: size, path)
      if piece.isEmpty { return true }
      take(piece)
    }
  }

  /// What came of reading a file of bounded size.
  package enum Contents: Sendable {
    case bytes([UInt8])
    case tooLarge(bytes: Int)
    case missing
  }

  /// The bytes of a file, unless it is larger than a limit.
  package static func read(_ path: String, atMost limit: Int) throws(MachineError) -> Contents {
    guard let (descriptor, size) = try opened(path) else { return .missing }
    defer { close(descriptor) }
    guard size <= limit else { return .tooLarge(bytes: size) }
    return .bytes(try bytes(from: descriptor, atMost: size, path))
  }

  /// A regular file, open for reading and to be closed by the caller, with its size; nil where there is none.
  private static func opened(_ path: String) throws(MachineError) -> (descriptor: Int32, size: Int)? {
    // Without O_NONBLOCK a pipe that nobody writes to would keep us waiting for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("đọc", "read", path)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = failure("đọc", "read", path)
      close(descriptor)
      throw failure
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw MachineError(
        BilingualText(vi: "đọc", en: "read"), path: path,
        cause: BilingualText(
          vi: "đó không phải là tệp",
          en: "it is no file"))
    }
    return (descriptor, Int(status.st_size))
  }

  /// The next bytes of an open file; fewer than asked for at its end.
  private static func bytes(
    from descriptor: Int32, atMost size: Int, _ path: String
  ) throws(MachineError) -> [UInt8] {
    var code: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if let code { throw MachineError(BilingualText(vi: "đọc", en: "read"), path: path, errno: code) }
    return bytes
  }

  /// What lies in a folder.
  package struct Folder: Sendable {
    /// Names of files and of everything else that is no folder, sorted by bytes, so that nothing depends on the disk's order.
    package var files: [String] = []
    /// Names of folders, and of symbolic links to them.
    package var folders: [String] = []
    /// Those of both that are symbolic links.
    package var links: [String] = []
  }

  /// What lies in a folder; nil where there is none.
  package static func folder(_ path: String) throws(MachineError) -> Folder? {
    try folder(path) { folder, _ in folder }
  }

  /// What somebody makes of what lies in a folder, with its descriptor while it is open; nil where there is none.
  static func folder<Result>(
    _ path: String, _ look: (Folder, _ descriptor: Int32) -> Result
  ) throws(MachineError) -> Result? {
    guard let stream = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("mở thư mục", "open the folder", path)
    }
    defer { closedir(stream) }
    var folder = Folder()
    while let entry = try nextEntry(of: stream, path) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var isFolder = Int32(entry.pointee.d_type) == Int32(DT_DIR)
      if Int32(entry.pointee.d_type) == Int32(DT_LNK) || Int32(entry.pointee.d_type) == Int32(DT_UNKNOWN) {
        var status = stat()
        isFolder = stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        if lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFLNK { folder.links.append(name) }
      }
      if isFolder { folder.folders.append(name) } else { folder.files.append(name) }
    }
    folder.files.sort(by: byBytes)
    folder.folders.sort(by: byBytes)
    folder.links.sort(by: byBytes)
    return look(folder, dirfd(stream))
  }

  /// Nil at the end of the folder. A disk that cannot be read gives the same nil, and tells of it in `errno` alone.
  private static func nextEntry(
    of stream: OpaquePointer, _ path: String
  ) throws(MachineError) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let entry = readdir(stream) { return entry }
    if errno != 0 { throw failure("đọc thư mục", "read the folder", path) }
    return nil
  }

  /// Every name in a folder, sorted by bytes; none where there is no folder.
  package static func names(in path: String) throws(MachineError) -> [String] {
    guard let folder = try folder(path) else { return [] }
    return (folder.files + folder.folders).sorted(by: byBytes)
  }

  /// The path without symbolic links and dots; nil where something of it is not there.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a path leads, through symbolic links, to something outside of some folders; false where it leads nowhere.
  ///
  /// - Parameter bounds: the folders, as `resolved` gives them.
  package static func leads(_ path: String, outOf bounds: [String]) -> Bool {
    guard let real = resolved(path) else { return false }
    return !bounds.contains { real == $0 || real.hasPrefix($0 == "/" ? $0 : $0 + "/") }
  }

  /// The folder that a path lies in.
  package static func parent(of path: String) -> String {
    // Bytes: putting letters together from them costs as much as making the folder.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// For a call that has just failed.
  package static func failure(_ vi: String, _ en: String, _ path: String) -> MachineError {
    MachineError(BilingualText(vi: vi, en: en), path: path, errno: errno)
  }

  private static func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension timespec {
  /// Since 1970.
  var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
