import OCOPBuild
import OCOPDiagnostics
import OCOPDisk

/// Writes content files: a new one never over another, a changed one in one step, so that no one ever reads half a file.
struct ContentWriter {
  let folder: String

  func exists(_ path: String) -> Bool {
    FileStamp(of: "\(folder)/\(path)") != nil
  }

  func write(_ text: String, to path: String) throws(MachineError) {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws(MachineError) {
    try Disk.save(bytes, to: path.hasPrefix("/") ? path : "\(folder)/\(path)")
  }
}
