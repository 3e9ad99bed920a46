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
    try addAll(path)
  }

  /// Adds a folder with all that is below it.
  package mutating func addAll(_ path: String) throws(MachineError) {
    try addAll(path, inside: [])
  }

  /// - Parameter ancestors: the folders above.
  private mutating func addAll(_ path: String, inside ancestors: [Identity]) throws(MachineError) {
    guard let (folders, identity) = try look(into: path, inside: ancestors) else { return }
    for folder in folders { try addAll(folder, inside: ancestors + [identity]) }
  }

  /// Looks at one folder, whose files are added; nothing where there is none.
  ///
  /// - Returns: the paths of the folders in it, which are not looked at: they can be listed side by side and appended.
  package mutating func add(_ path: String) throws(MachineError) -> [String] {
    try look(into: path, inside: [])?.folders ?? []
  }

  /// - Parameter ancestors: the folders above; one that comes again is a loop of symbolic links, and is not entered.
  private mutating func look(
    into path: String, inside ancestors: [Identity]
  ) throws(MachineError) -> (folders: [String], identity: Identity)? {
    let seen = try Disk.folder(path) { found, descriptor -> (folders: [String], identity: Identity)? in
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
      guard !ancestors.contains(identity) else { return nil }
      for name in found.files {
        // What a symbolic link leads to is what is read; one that leads nowhere is told of.
        guard fstatat(descriptor, name, &status, 0) == 0 || fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        else { continue }
        stamps.add(status, of: name, in: path)
      }
      // Its name alone: a folder's times change with every file that an editor saves in it.
      if found.files.isEmpty, found.folders.isEmpty { stamps.add(stat(), of: "", in: path) }
      folders[path] = found
      return (found.folders.map { "\(path)/\($0)" }, identity)
    }
    return seen ?? nil
  }

  /// Adds what was listed elsewhere.
  package mutating func append(_ other: FolderListing) {
    folders.merge(other.folders) { $1 }
    stamps.append(other.stamps)
  }
}
