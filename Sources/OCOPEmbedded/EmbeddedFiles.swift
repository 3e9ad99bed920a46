import CEmbedded

/// The files that the program carries inside itself (tools/embed.py says which), by their paths: `law/laws.csv`,
/// `themes/default/theme.yml`. Looking one up walks some hundred and fifty names; who needs one often keeps what it held.
package enum EmbeddedFiles {
  /// The bytes of a file; nil where the program carries none of that path.
  package static func bytes(_ path: String) -> [UInt8]? {
    all.first { String(cString: $0.path) == path }.map(bytes)
  }

  /// All files below a folder, with their paths within it; none where there is no such folder.
  package static func folder(_ folder: String) -> [String: [UInt8]] {
    let start = folder + "/"
    var files: [String: [UInt8]] = [:]
    for file in all {
      let path = String(cString: file.path)
      if path.hasPrefix(start) { files[String(path.dropFirst(start.count))] = bytes(file) }
    }
    return files
  }

  private static var all: UnsafeBufferPointer<ocop_embedded_file> {
    var count = 0
    return UnsafeBufferPointer(start: ocop_embedded_files(&count), count: count)
  }

  private static func bytes(_ file: ocop_embedded_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
