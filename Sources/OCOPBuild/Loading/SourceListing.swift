import OCOPDiagnostics
import OCOPDisk

/// Looks at the folders from which a site is made, on all cores: ten thousand products are forty thousand names.
enum SourceListing {
  static func read(_ folders: [String]) throws(MachineError) -> FolderListing {
    var listing = FolderListing()
    for folder in folders {
      let kinds = try ParallelMap.map(try listing.add(folder), chunk: 1) { (path: String) throws(MachineError) in
        var kind = FolderListing()
        let entries = try kind.add(path)
        return (listing: kind, entries: entries)
      }
      for kind in kinds { listing.append(kind.listing) }
      let entries = kinds.flatMap(\.entries)
      let pieces = stride(from: 0, to: entries.count, by: 64).map { entries[$0..<min($0 + 64, entries.count)] }
      let parts = try ParallelMap.map(pieces, chunk: 1) { (paths: ArraySlice<String>) throws(MachineError) in
        var part = FolderListing()
        for path in paths { try part.addAll(path) }
        return part
      }
      for part in parts { listing.append(part) }
    }
    return listing
  }
}
