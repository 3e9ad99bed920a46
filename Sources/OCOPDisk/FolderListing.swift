import Glibc
package import OCOPDiagnostics

/// What lies in folders and below them, looked at once: the names for those who read, and what tells later that a file has changed.
package struct FolderListing: Sendable {
  /// By path, as the folder was asked for.
  package private(set) var folders: [String: Disk.Folder] = [:]
  package private(set) var stamps = FileStamps()

  /// Tells one folder of the disk from all others.
  private struct Identity: Equatable {
    let device: UInt
    let number: UInt
  }

  package init() {}

  /// A folder with all that is below it. Cost: about 4 µs a file or folder.
  package init(of path: String) throws(MachineError) {
    try self.init(of: path, inside: [])
  }

  /// - Parameter ancestors: the folders above; one that comes again is a loop of symbolic links, and is not entered.
  private init(of path: String, inside ancestors: [Identity]) throws(MachineError) {
    let (folders, identity) = try look(into: path)
    guard let identity, !ancestors.contains(identity) else {
      self = FolderListing()
      return
    }
    for folder in folders { append(try FolderListing(of: folder, inside: ancestors + [identity])) }
  }

  /// Looks at one folder, whose files are added; nothing where there is none.
  ///
  /// - Returns: the paths of the folders in it, which are not looked at: they can be listed side by side and appended.
  package mutating func add(_ path: String) throws(MachineError) -> [String] {
    try look(into: path).folders
  }

  private mutating func look(into path: String) throws(MachineError) -> (folders: [String], identity: Identity?) {
    let identity = try Disk.folder(path) { found, descriptor -> Identity? in
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
      for name in found.files {
        // What a symbolic link leads to is what is read.
        guard fstatat(descriptor, name, &status, 0) == 0 else { continue }
        stamps.add(status, of: "\(path)/\(name)")
      }
      folders[path] = found
      return identity
    }
    guard let identity = identity ?? nil, let found = folders[path] else { return ([], nil) }
    return (found.folders.map { "\(path)/\($0)" }, identity)
  }

  /// Adds what was listed elsewhere.
  package mutating func append(_ other: FolderListing) {
    folders.merge(other.folders) { $1 }
    stamps.append(other.stamps)
  }
}
