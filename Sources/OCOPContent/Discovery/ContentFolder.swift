import OCOPDisk

/// What lies in one folder of the content; hidden files and the litter of editors and file managers are not seen.
enum ContentFolder {
  static func of(_ path: String, in listing: FolderListing) -> Disk.Folder? {
    guard var folder = listing.folders[path] else { return nil }
    folder.files.removeAll(where: isLitter)
    folder.folders.removeAll(where: isLitter)
    return folder
  }

  private static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
  }
}
