import OCOPDisk

/// What lies in one folder of the content; hidden files and the litter of editors and file managers are not seen.
enum ContentFolder {
  static func of(_ path: String, in listing: FolderListing) -> Disk.Folder? {
    guard var folder = listing.folders[path] else { return nil }
    // Nearly everywhere there is none, and the list need not be copied.
    if folder.files.contains(where: isLitter) { folder.files.removeAll(where: isLitter) }
    if folder.folders.contains(where: isLitter) { folder.folders.removeAll(where: isLitter) }
    return folder
  }

  private static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
  }
}
