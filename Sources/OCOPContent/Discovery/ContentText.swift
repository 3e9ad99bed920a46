import OCOPDiagnostics
import OCOPDisk

/// The text of a content file, or why it is none.
enum ContentText {
  /// Longer than any story; beyond it a file is a mistake, or an attack.
  static let mostBytes = 4 << 20

  case text(String)
  /// Not UTF-8; the line of the first wrong byte, from 1.
  case notUTF8(line: Int)
  /// Windows calls it "Unicode"; told by the mark at its beginning.
  case utf16
  case tooLarge(bytes: Int)
  case missing

  static func read(_ path: String) throws(MachineError) -> ContentText {
    switch try Disk.read(path, atMost: mostBytes) {
    case .missing: return .missing
    case .tooLarge(let bytes): return .tooLarge(bytes: bytes)
    case .bytes(let bytes):
      if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
      return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        ? .utf16 : .notUTF8(line: firstBadLine(bytes))
    }
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    var line = 1
    for chunk in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: chunk, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
