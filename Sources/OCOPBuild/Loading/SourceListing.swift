import OCOPDiagnostics
import OCOPDisk

/// Looks at the folders from which a site is made, on all cores: ten thousand products are forty thousand names.
enum SourceListing {
  static func read(_ folders: [String]) throws(MachineError) -> FolderListing {
    var listing = FolderListing()
    for folder in folders {
      var entries: [String] = []
      for kind in try listing.add(folder) { entries += try listing.add(kind) }
      for part in try ParallelMap.map(
        entries, chunk: 64,
        { (path: String) throws(MachineError) in
          try FolderListing(of: path)
        })
      {
        listing.append(part)
      }
    }
    return listing
  }
}
