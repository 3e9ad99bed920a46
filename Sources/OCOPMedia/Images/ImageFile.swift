import Glibc

/// Parts of a file on disk, each read when it is asked for.
struct ImageFile {
  private let path: String
  private let size: Int

  init(path: String) throws(ImageError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnImage }
    self.path = path
    size = Int(status.st_size)
  }

  func head(_ count: Int) throws(ImageError) -> [UInt8] { try read(at: 0, min(count, size)) }

  func tail(_ count: Int) throws(ImageError) -> [UInt8] { try read(at: max(0, size - count), min(count, size)) }

  func contents() throws(ImageError) -> [UInt8] { try read(at: 0, size) }

  private func read(at offset: Int, _ count: Int) throws(ImageError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure() }
    defer { close(descriptor) }
    var failure: ImageError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = Self.failure() }
        // A file that became shorter meanwhile ends here.
        if got <= 0 { break }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private static func failure() -> ImageError { .unreadable(reason: String(cString: strerror(errno))) }
}
