import OCOPText

/// The text inside index files.
///
/// A file is one call of a global function with a string, so that `<script src>` loads it: from a web server under a
/// strict Content-Security-Policy, and from a USB stick, where `fetch` does not work. Numbers are written in ASCII and
/// left to gzip or brotli, which pack them as well as a binary format would, and which every server has.
enum ShardText {
  /// Appends `number` in as few characters as possible: leading digits to base 55 from `%` to `[`, the last to base 30
  /// from `a` to `~`. None of them needs escaping in a template literal.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number / 30
    let last = UInt8(truncatingIfNeeded: number % 30 + 97)
    if rest == 0 {
      bytes.append(last)
      return
    }
    var digits: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
    var count = 0
    while rest > 0 {
      digits = (UInt8(truncatingIfNeeded: rest % 55 + 37), digits.0, digits.1, digits.2, digits.3)
      rest /= 55
      count += 1
    }
    bytes.append(digits.0)
    if count > 1 { bytes.append(digits.1) }
    if count > 2 { bytes.append(digits.2) }
    if count > 3 { bytes.append(digits.3) }
    if count > 4 { bytes.append(digits.4) }
    bytes.append(last)
  }

  /// The numbers that `append` wrote.
  static func eachNumber(in bytes: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
    var value: UInt32 = 0
    for byte in bytes {
      if byte < 97 {
        value = value &* 55 &+ UInt32(byte) &- 37
      } else {
        body(value &* 30 &+ UInt32(byte) &- 97)
        value = 0
      }
    }
  }

  /// What stands in a file, unescaped; nil where it is no file of the index.
  static func payload(of file: [UInt8]) -> [UInt8]? {
    guard let open = file.firstIndex(of: UInt8(ascii: "`")), let close = file.lastIndex(of: UInt8(ascii: "`")),
      open < close
    else { return nil }
    let text = file[(open + 1)..<close]
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var payload: [UInt8] = []
    payload.reserveCapacity(text.count)
    var isEscaped = false
    for byte in text {
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if !isEscaped { payload.append(byte) }
    }
    return payload
  }

  /// A whole file: `ocopSearch("id",`…`)`. The id is how the page asked for it.
  static func file(id: String, payload: [UInt8], folder: String) -> SearchFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + id.utf8.count + 20)
    bytes += "ocopSearch(\"".utf8
    bytes += id.utf8
    bytes += "\",`".utf8
    append(payload, escapedTo: &bytes)
    bytes += "`)\n".utf8
    return SearchFile(folder: folder, id: id, bytes: bytes)
  }

  private static func append(_ payload: [UInt8], escapedTo bytes: inout [UInt8]) {
    var start = 0
    for (index, byte) in (holdsEscaped(payload) ? payload : []).enumerated() where byte < 97 {
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "\\"): break
      case UInt8(ascii: "$"):
        if index + 1 == payload.count || payload[index + 1] != UInt8(ascii: "{") { continue }
      default: continue
      }
      bytes += payload[start..<index]
      bytes.append(UInt8(ascii: "\\"))
      start = index
    }
    bytes += payload[start...]
  }

  /// What ends or opens something in a template literal, which most payloads are without.
  private static let escaped = ["`", "\\", "${"].map { Array($0.utf8) }

  private static func holdsEscaped(_ payload: [UInt8]) -> Bool {
    payload.withUnsafeBufferPointer { bytes in
      escaped.contains { $0.withUnsafeBufferPointer { ByteSearch.first($0, in: bytes) } != nil }
    }
  }

  /// A file that is named by its content.
  ///
  /// - Parameter kind: keeps files apart that say the same for different purposes.
  static func file(_ payload: [UInt8], kind: String, folder: String) -> SearchFile {
    file(id: name(of: [payload], kind: kind), payload: payload, folder: folder)
  }

  /// The name that one or several files have by their contents: 48 bits in hexadecimal, with a slash, since a stick for a fair
  /// holds no more than some 20,000 files in one folder.
  static func name(of contents: [[UInt8]], kind: String) -> String {
    let hex = ContentHash(ofParts: [Array(kind.utf8)] + contents).hex
    return "\(hex.prefix(1))/\(hex.dropFirst().prefix(11))"
  }
}
