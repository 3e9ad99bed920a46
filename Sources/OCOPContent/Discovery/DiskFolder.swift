import Glibc
import OCOPDiagnostics

/// What lies in one folder on disk, names as they are there, sorted by their bytes so that nothing depends on the disk's order.
struct DiskFolder: Sendable {
  let files: [String]
  let folders: [String]

  /// Nil where there is no such folder. Hidden files and the litter of editors and file managers are not seen.
  static func read(_ path: String) throws(MachineError) -> DiskFolder? {
    guard let stream = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw MachineError(BilingualText(vi: "mở thư mục", en: "open the folder"), path: path, errno: errno)
    }
    defer { closedir(stream) }
    var files: [String] = []
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if isLitter(name) { continue }
      var isFolder = Int32(entry.pointee.d_type) == Int32(DT_DIR)
      if Int32(entry.pointee.d_type) == Int32(DT_LNK) || Int32(entry.pointee.d_type) == Int32(DT_UNKNOWN) {
        var status = stat()
        isFolder = stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      if isFolder { folders.append(name) } else { files.append(name) }
    }
    return DiskFolder(files: files.sorted(by: byBytes), folders: folders.sorted(by: byBytes))
  }

  private static func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
  }
}
