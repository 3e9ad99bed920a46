import Foundation

/// Single lines of the files of a site, for messages that quote them. Problems come sorted by file, so the file that was read last
/// is the one that is asked for again; lines are found by bytes, since a file of ten thousand may have one problem.
struct SourceLines {
  let site: String
  private var file = ""
  private var bytes: [UInt8] = []

  init(site: String) {
    self.site = site
  }

  /// The line with that number, from 1; nil where there is none, it is empty, or the file is no text.
  mutating func line(_ number: Int, of file: String) -> String? {
    if self.file != file {
      self.file = file
      bytes = Array(FileManager.default.contents(atPath: "\(site)/\(file)") ?? Data())
    }
    // A document of a word processor has no lines to show.
    if bytes.prefix(16).contains(0) { return nil }
    var rest = bytes[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    var line = rest.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
