import OCOPDisk

/// What lies in one folder of the content; `Litter` is not seen.
package enum ContentFolder {
  /// The folders out of which nothing in the content may lead: the site's own, and its content where that is kept elsewhere.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package static func bounds(ofSite site: String) -> [String] {
    [site, "\(site)/content"].compactMap { Disk.resolved($0) }
  }

  /// Whether a link in the content, by its path on the disk, may be followed: it leads to something of the site, or nowhere.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package static func follows(_ path: String, ofSite site: String) -> Bool {
    !Disk.leads(path, outOf: bounds(ofSite: site))
  }

  static func of(_ path: String, in listing: FolderListing) -> Disk.Folder? {
    guard var folder = listing.folders[path] else { return nil }
    // Nearly everywhere there is none, and the list need not be copied.
    if folder.files.contains(where: Litter.includes) { folder.files.removeAll(where: Litter.includes) }
    if folder.folders.contains(where: Litter.includes) { folder.folders.removeAll(where: Litter.includes) }
    return folder
  }
}
