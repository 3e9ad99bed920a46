import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What we own in an output folder. Nothing that is not in here is ever overwritten or deleted.
struct OutputManifest: Sendable {
  static let name = ".ocop-manifest"
  private static let header = "ocop-manifest 1"

  struct Entry: Sendable, Equatable {
    let hash: ContentHash
    let size: Int
    /// When we wrote it, in nanoseconds since 1970: a file of another time has been touched by someone else.
    let modified: Int
  }

  /// By path below the output folder.
  private(set) var entries: [String: Entry]

  init(_ entries: [String: Entry] = [:]) {
    self.entries = entries
  }

  /// The manifest of a folder; an empty one where there is none. One that cannot be understood owns nothing.
  static func read(from folder: String) throws(MachineError) -> OutputManifest {
    guard let bytes = try Disk.read("\(folder)/\(name)") else { return OutputManifest() }
    return OutputManifest(bytes)
  }

  init(_ bytes: [UInt8]) {
    var entries: [String: Entry] = [:]
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(Self.header.utf8) else {
      self.entries = [:]
      return
    }
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard parts.count == 4, let hash = ContentHash(hex: String(decoding: parts[0], as: UTF8.self)),
        let size = Int(String(decoding: parts[1], as: UTF8.self)),
        let modified = Int(String(decoding: parts[2], as: UTF8.self))
      else { continue }
      entries[String(decoding: parts[3], as: UTF8.self)] = Entry(hash: hash, size: size, modified: modified)
    }
    self.entries = entries
  }

  /// One line a file, by path: hash, size, time, path.
  var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\n".utf8)
    bytes.reserveCapacity(entries.count * 96)
    for (path, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      bytes.append(contentsOf: Array("\(entry.hash.hex) \(entry.size) \(entry.modified) \(path)\n".utf8))
    }
    return bytes
  }
}
