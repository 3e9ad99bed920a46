import OCOPDiagnostics
import OCOPDisk

/// Where a publication is written before any of it appears: inside the output folder, since only within one file system does a
/// file move in one step.
struct StagingFolder: Sendable {
  static let name = ".ocop-staging"

  let root: FolderTree
  /// What is going to be published, by the paths that it will have.
  let files: FolderTree
  /// What we are going to remember of it.
  let records: FolderTree

  init(in folder: FolderTree) throws(MachineError) {
    let path = "\(folder.path)/\(Self.name)"
    root = try FolderTree(path)
    files = try FolderTree("\(path)/files")
    records = try FolderTree("\(path)/records")
  }

  func remove() throws(MachineError) {
    try Disk.deleteTree(root.path)
  }
}
