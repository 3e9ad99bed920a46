import CLinux
import Glibc
import OCOPDiagnostics
import OCOPDisk
import OCOPText
import Synchronization

/// A folder that is held open, and what lies below it by paths with `/`. The system need not walk down from the root for every
/// file, and no folder is made twice.
final class FolderTree: Sendable {
  let path: String
  private let descriptor: Int32
  /// The hashes of folders that are known to be there: of half a million paths, an eighth of the memory.
  private let known = Mutex<Set<UInt64>>([])

  /// Opens a folder, making it where it is missing.
  init(_ path: String) throws(MachineError) {
    try Disk.makeFolder(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.failure("mở thư mục", "open the folder", path) }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Of the thing itself, not of what a symbolic link leads to; nil where there is nothing.
  func status(_ file: String) -> Disk.Status? {
    var status = stat()
    return fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 ? Disk.Status(status) : nil
  }

  /// Why this process may put no files into a folder and take none out of it, as the system's number; nil where it may.
  func refusal(_ folder: String) -> Int32? {
    faccessat(descriptor, folder, W_OK | X_OK, AT_EACCESS) == 0 ? nil : errno
  }

  /// Writes a file, making its folders where they are missing.
  ///
  /// - Returns: when it was modified, in nanoseconds since 1970.
  @discardableResult
  func write(_ bytes: [UInt8], to file: String, synced: Bool = false) throws(MachineError) -> Int {
    try makeFolder(above: file)
    var opened = create(file)
    // Another folder has its hash.
    if opened < 0, errno == ENOENT {
      try makeFolder(Disk.parent(of: file))
      opened = create(file)
    }
    return try Disk.write(bytes, into: opened, path: "\(path)/\(file)", synced: synced)
  }

  private func create(_ file: String) -> Int32 {
    openat(descriptor, file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
  }

  /// Makes the folder of a file where it is not known to be there.
  private func makeFolder(above file: String) throws(MachineError) {
    guard let hash = Self.hash(ofFolderAbove: file), known.withLock({ !$0.contains(hash) }) else { return }
    let folder = Disk.parent(of: file)
    // From the top downwards: to try and fail costs as much as to make a folder.
    try makeFolder(above: folder)
    try makeFolder(folder)
    known.withLock { _ = $0.insert(hash) }
  }

  /// Nil for a file at the top.
  private static func hash(ofFolderAbove file: String) -> UInt64? {
    var file = file
    return file.withUTF8 { bytes in
      bytes.lastIndex(of: UInt8(ascii: "/")).map {
        ContentHash(of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<$0])).low
      }
    }
  }

  /// Makes a folder and those above it.
  private func makeFolder(_ folder: String) throws(MachineError) {
    if mkdirat(descriptor, folder, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw Disk.failure("tạo thư mục", "make the folder", "\(path)/\(folder)") }
    try makeFolder(Disk.parent(of: folder))
    if mkdirat(descriptor, folder, 0o777) != 0, errno != EEXIST {
      throw Disk.failure("tạo thư mục", "make the folder", "\(path)/\(folder)")
    }
  }

  /// Moves a file or folder to the same path of another tree of the same file system, over a file that is there, in one step.
  /// What has been moved already is left where it is.
  func move(_ file: String, to tree: FolderTree) throws(MachineError) {
    if renameat(descriptor, file, tree.descriptor, file) == 0 { return }
    if errno == ENOENT {
      guard status(file) != nil else { return }
      try tree.makeFolder(Disk.parent(of: file))
      if renameat(descriptor, file, tree.descriptor, file) == 0 { return }
    }
    throw Disk.failure("chuyển tệp đến", "move a file to", "\(tree.path)/\(file)")
  }

  /// Deletes a file; it may be gone already.
  func delete(_ file: String) throws(MachineError) {
    if unlinkat(descriptor, file, 0) != 0, errno != ENOENT, errno != ENOTDIR {
      throw Disk.failure("xóa", "delete", "\(path)/\(file)")
    }
  }

  /// Deletes those folders above the files that have become empty.
  func deleteEmptyFolders(above files: [String]) {
    var folders: Set<String> = []
    for file in files {
      var folder = Disk.parent(of: file)
      while folder != ".", folders.insert(folder).inserted { folder = Disk.parent(of: folder) }
    }
    // The deepest first.
    for folder in folders.sorted(by: >) where unlinkat(descriptor, folder, AT_REMOVEDIR) == 0 {
      known.withLock { _ = $0.remove(ContentHash(of: folder).low) }
    }
  }

  /// Waits until everything that was written to this file system would survive a power cut.
  func sync() throws(MachineError) {
    if syncfs(descriptor) != 0 { throw Disk.failure("ghi xuống đĩa", "write to the disk", path) }
  }

  /// Waits until the names in this folder would survive a power cut.
  func syncNames() throws(MachineError) {
    if fsync(descriptor) != 0 { throw Disk.failure("ghi xuống đĩa", "write to the disk", path) }
  }
}
