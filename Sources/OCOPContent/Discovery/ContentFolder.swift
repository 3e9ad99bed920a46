import OCOPDiagnostics
import OCOPDisk

/// What lies in one folder of the content; hidden files and the litter of editors and file managers are not seen.
enum ContentFolder {
  static func read(_ path: String) throws(MachineError) -> Disk.Folder? {
    guard var folder = try Disk.folder(path) else { return nil }
    folder.files.removeAll(where: isLitter)
    folder.folders.removeAll(where: isLitter)
    return folder
  }

  private static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
  }
}
