import Glibc
import OCOPDiagnostics

/// Reads whole files.
enum DiskFile {
  /// Longer than any story; beyond it a file is a mistake, or an attack.
  static let mostBytes = 4 << 20

  enum Contents {
    case text(String)
    /// Not UTF-8; the line of the first wrong byte, from 1.
    case notUTF8(line: Int)
    case tooLarge(bytes: Int)
    case missing
  }

  static func read(_ path: String) throws(MachineError) -> Contents {
    let action = BilingualText(vi: "đọc", en: "read")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw MachineError(action, path: path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MachineError(action, path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw MachineError(action, path: path, cause: "not a regular file")
    }
    let size = Int(status.st_size)
    guard size <= mostBytes else { return .tooLarge(bytes: size) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        if got == 0 { return }
        count += got
      }
    }
    if let failure { throw MachineError(action, path: path, errno: failure) }
    if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
    return .notUTF8(line: firstBadLine(bytes))
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
