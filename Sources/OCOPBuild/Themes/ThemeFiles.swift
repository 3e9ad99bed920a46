import OCOPDiagnostics
import OCOPDisk
import OCOPEmbedded

/// The files of a theme by their path inside it ("templates/product.mustache"): from the site's own `themes/NAME`, or from the
/// program, which carries the default theme.
struct ThemeFiles: Sendable {
  /// What messages put before a path: "themes/default".
  let folder: String
  let files: [String: [UInt8]]
  var name: Substring { folder.dropFirst("themes/".count) }
  /// Whether the program carries it: none of its files can be found, or changed, in the site.
  let isEmbedded: Bool

  /// Nil where there is no theme of that name.
  static func load(_ name: String, site: String) throws(MachineError) -> ThemeFiles? {
    let folder = "themes/\(name)"
    var files = try read("\(site)/\(folder)")
    let isEmbedded = files.isEmpty
    if isEmbedded { files = EmbeddedFiles.folder(folder) }
    return files.isEmpty ? nil : ThemeFiles(folder: folder, files: files, isEmbedded: isEmbedded)
  }

  /// Symbolic links are followed wherever they lead: a theme is its office's own, and not sent by others as content is.
  private static func read(_ root: String) throws(MachineError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (folder, inside) in try FolderListing(of: root).folders {
      for name in inside.files {
        let path = "\(folder)/\(name)".dropFirst(root.utf8.count + 1)
        guard !path.split(separator: "/").contains(where: { Litter.includes(String($0)) }) else { continue }
        if let bytes = try Disk.read("\(folder)/\(name)") { files[String(path)] = bytes }
      }
    }
    return files
  }
}
