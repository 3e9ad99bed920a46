import OCOPCompression
import OCOPDiagnostics
import OCOPModel

/// The packed files that stand beside those of the output for which that pays.
struct PackedFiles: Sendable {
  /// In the order of their names; empty where the site does not ask for any.
  let forms: [PackedForm]

  /// Below this a packed file saves no packet on the way.
  private static let least = 512
  private static let texts: Set<String> = [
    "html", "css", "js", "json", "csv", "svg", "xml", "txt", "ics", "webmanifest",
  ]

  /// In which forms a file is packed. Does not look at its bytes, so that it can be told without them.
  func forms(of path: String, size: Int) -> [PackedForm] {
    guard !forms.isEmpty, size >= Self.least, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      Self.texts.contains(String(path[path.utf8.index(after: dot)...]))
    else { return [] }
    return forms
  }

  func pack(_ file: OutputFile, as form: PackedForm) throws(MachineError) -> OutputFile {
    let packed =
      switch form {
      case .gzip: Gzip.pack(file.bytes)
      case .brotli: Brotli.pack(file.bytes)
      }
    guard let packed else {
      throw MachineError(
        BilingualText(vi: "nén", en: "compress"), path: file.path,
        cause: BilingualText(
          vi: "hết bộ nhớ",
          en: "out of memory"))
    }
    return OutputFile(path: file.path + form.suffix, bytes: packed)
  }
}
