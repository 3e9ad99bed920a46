import OCOPContent
import OCOPDiagnostics
import OCOPDisk

/// Looks at the folders from which a site is made, on all cores: ten thousand products are forty thousand names.
enum SourceListing {
  /// - Parameters:
  ///   - site: whose `content/` is listed, without what does not belong to it.
  ///   - others: other folders to list, in which links lead wherever they lead.
  static func read(site: String, and others: [String] = []) throws(MachineError) -> FolderListing {
    var listing = try read("\(site)/content", within: ContentFolder.bounds(ofSite: site))
    for other in others { listing.append(try read(other, within: nil)) }
    return listing
  }

  private static func read(_ folder: String, within bounds: [String]?) throws(MachineError) -> FolderListing {
    var listing = FolderListing(within: bounds)
    let kinds = try ParallelMap.map(try listing.add(folder), chunk: 1) { (path: String) throws(MachineError) in
      var kind = FolderListing(within: bounds)
      let entries = try kind.add(path)
      return (listing: kind, entries: entries)
    }
    for kind in kinds { listing.append(kind.listing) }
    let entries = kinds.flatMap(\.entries)
    let pieces = stride(from: 0, to: entries.count, by: 64).map { entries[$0..<min($0 + 64, entries.count)] }
    let parts = try ParallelMap.map(pieces, chunk: 1) { (paths: ArraySlice<String>) throws(MachineError) in
      var part = FolderListing(within: bounds)
      for path in paths { try part.addAll(path) }
      return part
    }
    for part in parts { listing.append(part) }
    return listing
  }
}
