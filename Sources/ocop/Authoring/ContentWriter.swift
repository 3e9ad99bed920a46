import Foundation
import OCOPDiagnostics

/// Writes content files: a new one never over another, a changed one in one step, so that no one ever reads half a file.
struct ContentWriter {
  let folder: String

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }

  func write(_ text: String, to path: String) throws(MachineError) {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws(MachineError) {
    let target = URL(filePath: path.hasPrefix("/") ? path : "\(folder)/\(path)")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target, options: .atomic)
    } catch {
      throw MachineError(
        BilingualText(vi: "ghi", en: "write"), path: target.path(percentEncoded: false),
        cause: error.localizedDescription)
    }
  }

  func read(_ path: String) throws(MachineError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw MachineError(
        BilingualText(vi: "đọc", en: "read"), path: path, cause: error.localizedDescription)
    }
  }
}
