import CEmbedded
import OCOPDiagnostics
import OCOPDisk

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
    var files: [String: [UInt8]] = [:]
    try collect("\(site)/\(folder)", prefix: "", into: &files)
    let isEmbedded = files.isEmpty
    if isEmbedded { files = embedded(folder) }
    return files.isEmpty ? nil : ThemeFiles(folder: folder, files: files, isEmbedded: isEmbedded)
  }

  private static func collect(
    _ folder: String, prefix: String, into files: inout [String: [UInt8]], depth: Int = 0
  ) throws(MachineError) {
    // Deeper than any theme: a loop of symbolic links.
    guard depth < 8, let status = Disk.status(folder), status.isFolder else { return }
    for name in try Disk.names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let path = "\(folder)/\(name)"
      if Disk.status(path)?.isFolder == true {
        try collect(path, prefix: prefix + name + "/", into: &files, depth: depth + 1)
      } else if let bytes = try Disk.read(path) {
        files[prefix + name] = bytes
      }
    }
  }

  private static func embedded(_ folder: String) -> [String: [UInt8]] {
    var count = 0
    guard let list = ocop_embedded_files(&count) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for file in UnsafeBufferPointer(start: list, count: count) {
      let path = String(cString: file.path)
      guard path.hasPrefix(folder + "/") else { continue }
      files[String(path.dropFirst(folder.utf8.count + 1))] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return files
  }
}
