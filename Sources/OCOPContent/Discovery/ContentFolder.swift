import OCOPDisk

/// What lies in one folder of the content; `Litter` is not seen.
enum ContentFolder {
  static func of(_ path: String, in listing: FolderListing) -> Disk.Folder? {
    guard var folder = listing.folders[path] else { return nil }
    // Nearly everywhere there is none, and the list need not be copied.
    if folder.files.contains(where: Litter.includes) { folder.files.removeAll(where: Litter.includes) }
    if folder.folders.contains(where: Litter.includes) { folder.folders.removeAll(where: Litter.includes) }
    return folder
  }
}
