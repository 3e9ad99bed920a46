import Glibc
package import OCOPDiagnostics

/// The folder that is shown. No path leads out of it, by dots, escapes or symbolic links.
package struct PublicFolder: Sendable {
  /// Without symbolic links.
  private let root: String

  package init(_ path: String) throws(MachineError) {
    guard let real = realpath(path, nil) else {
      throw MachineError(BilingualText(vi: "mở thư mục", en: "open the folder"), path: path, errno: errno)
    }
    defer { free(real) }
    root = String(cString: real)
  }

  struct File {
    /// Relative to the folder.
    let path: String
    let bytes: [UInt8]
  }

  /// The file that an address names: itself, or the `index.html` of a folder, with or without a slash at the end, so that a code as it
  /// is printed needs no redirect. Nil where there is none.
  func file(_ path: PublicPath) -> File? {
    let names = path.path.isEmpty ? ["index.html"] : [path.path, "\(path.path)/index.html"]
    for name in path.endsWithSlash ? names.suffix(1) : names[...] {
      if let file = read(name) { return file }
    }
    return nil
  }

  private func read(_ path: String) -> File? {
    guard let real = realpath("\(root)/\(path)", nil) else { return nil }
    defer { free(real) }
    guard String(cString: real).hasPrefix(root + "/") else { return nil }
    // Opened by its real path, and without following a link that has taken its place since.
    let descriptor = open(real, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        count += got
      }
    }
    return File(path: path, bytes: bytes)
  }
}
