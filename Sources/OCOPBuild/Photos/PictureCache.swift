import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// Finished pictures, by names that change with their contents. Each file ends with a checksum over its name and its bytes: one
/// that was damaged, cut short or put in another's place is as good as missing.
struct PictureCache: Sendable {
  let folder: String

  static func folder(ofSite site: String) -> String { "\(site)/.ocop" }

  private static let checksumSize = 16

  /// Nil where there is no sound entry of this name.
  func read(_ name: String) throws(MachineError) -> [UInt8]? {
    guard var bytes = try Disk.read("\(folder)/\(name)"), bytes.count > Self.checksumSize else { return nil }
    let checksum = Array(bytes.suffix(Self.checksumSize))
    bytes.removeLast(Self.checksumSize)
    return checksum == self.checksum(name, bytes) ? bytes : nil
  }

  /// - Parameter writer: tells those apart who keep the same picture at the same time.
  func keep(_ bytes: [UInt8], as name: String, writer: String) throws(MachineError) {
    // Written under another name first: whoever reads meets a whole entry or none.
    let part = "\(folder)/\(name).\(ContentHash(of: writer).hex).part"
    try Disk.write(bytes + checksum(name, bytes), to: part)
    try Disk.move(part, to: "\(folder)/\(name)")
  }

  private func checksum(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    ContentHash(ofParts: [Array(name.utf8), bytes]).bytes
  }
}
