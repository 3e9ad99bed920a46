import CLinux
import Glibc
package import OCOPDiagnostics
import OCOPDisk
package import OCOPModel
import Synchronization

/// The texts of a site: so many bytes of them in memory, all others in a file, so that the stories of a whole country need not
/// be in memory beside everything else. A province's are.
///
/// The file has no name, so that nothing is left of it however the program ends, and lies in the site's file system, which is on a
/// disk where a folder for short-lived files may be memory. Where there can be no such file, or no more room, texts stay in memory.
package final class TextOverflow: TextStore {
  /// Half as much again as the stories of 10,000 products.
  package static let usualLimit = 64 << 20

  private let folder: String
  private let limit: Int
  private let state = Mutex(State())

  private struct State {
    var held = 0
    /// Nil before the first text; -1 where there can be no file.
    var descriptor: Int32?
    var end = 0
    var failure: MachineError?
  }

  /// - Parameters:
  ///   - folder: in whose file system the file lies.
  ///   - limit: bytes of text that stay in memory; none do where several times as many are expected, since they would be the smaller
  ///     part, on a site that needs the memory for all else.
  ///   - expected: bytes of the files that the texts are from.
  package init(folder: String, limit: Int, expecting expected: Int = 0) {
    self.folder = folder
    self.limit = expected > 4 * limit ? 0 : limit
  }

  deinit {
    if let descriptor = state.withLock({ $0.descriptor }), descriptor >= 0 { close(descriptor) }
  }

  package func keep(_ text: String) -> KeptText {
    var text = text
    return text.withUTF8 { place($0) }.map { KeptText(in: self, offset: $0.offset, count: $0.count) } ?? KeptText(text)
  }

  /// For bytes that are needed once more, long after they were made.
  func keep(_ bytes: [UInt8]) -> KeptBytes {
    bytes.withUnsafeBufferPointer(place).map { .outside(KeptText(in: self, offset: $0.offset, count: $0.count)) }
      ?? .memory(bytes)
  }

  /// Where the file holds a text now; nil where memory is to hold it.
  private func place(_ text: UnsafeBufferPointer<UInt8>) -> (offset: Int, count: Int)? {
    let place: (descriptor: Int32, offset: Int)? = state.withLock { state in
      guard state.held + text.count > limit else {
        state.held += text.count
        return nil
      }
      let descriptor = state.descriptor ?? open(folder, O_DIRECTORY | openNameless | O_RDWR | O_CLOEXEC, 0o600)
      state.descriptor = descriptor
      guard descriptor >= 0 else { return nil }
      defer { state.end += text.count }
      return (descriptor, state.end)
    }
    guard let place else { return nil }
    var done = 0
    while done < text.count {
      let put = pwrite(
        place.descriptor, text.baseAddress.map { $0 + done }, text.count - done, off_t(place.offset + done))
      if put < 0, errno == EINTR { continue }
      if put <= 0 { return nil }
      done += put
    }
    return (place.offset, text.count)
  }

  package func read(at offset: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let descriptor = state.withLock({ $0.descriptor }) else { return false }
    var done = 0
    while done < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      if got <= 0 {
        let error = MachineError(
          BilingualText(vi: "đọc lại tệp tạm trong", en: "read back a short-lived file in"), path: folder,
          errno: got < 0 ? errno : EIO)
        state.withLock { $0.failure = $0.failure ?? error }
        return false
      }
      done += got
    }
    return true
  }

  /// Throws what went wrong while texts were read.
  package func check() throws(MachineError) {
    if let error = state.withLock({ $0.failure }) { throw error }
  }
}

/// Bytes in memory, or where the texts are that have no room there.
enum KeptBytes: Sendable {
  case memory([UInt8])
  case outside(KeptText)

  /// None where they cannot be read any more.
  var bytes: [UInt8] {
    switch self {
    case .memory(let bytes): bytes
    case .outside(let kept): kept.withUTF8 { Array($0) }
    }
  }
}
