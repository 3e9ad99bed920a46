import OCOPDiagnostics
import OCOPText

/// A content file cut in two: the YAML between two lines `---`, and the Markdown below.
struct SplitFile {
  /// The text between the marks, line ends as in the file.
  let yaml: Substring
  /// The line of the file on which `yaml` begins, from 1.
  let yamlFirstLine: Int
  /// The text below, as in the file.
  let rawBody: Substring
  /// The line of the file on which `body` begins, from 1.
  let bodyFirstLine: Int

  /// The text below, line ends as LF, in NFC. Worked out anew at each call: who only looks for places does without.
  var body: String { UnicodeNormalization.nfc(writtenBody) }

  /// The same with the letters as they are in the file.
  var writtenBody: String {
    var raw = rawBody
    return raw.withUTF8({ ByteSearch.first(0x0D, in: $0) != nil })
      ? String(rawBody).replacing("\r\n", with: "\n").replacing("\r", with: "\n") : String(rawBody)
  }
}

/// Cuts front matter off. The marks count only as whole lines: a `---` inside a text or a table is not one.
enum FrontMatterSplitter {
  enum Fault: Error {
    /// The first line is not `---`.
    case missing
    /// No line `---` closes the block.
    case unclosed
  }

  static func split(_ text: String) -> Result<SplitFile, Fault> {
    var text = text
    return text.withUTF8(cut).map { cut in
      let utf8 = text.utf8
      func index(_ offset: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: offset) }
      return SplitFile(
        yaml: text[index(cut.yaml.lowerBound)..<index(cut.yaml.upperBound)], yamlFirstLine: 2,
        rawBody: text[index(cut.body)...], bodyFirstLine: cut.bodyFirstLine)
    }
  }

  /// Where the parts lie, in bytes.
  private struct Cut {
    let yaml: Range<Int>
    let body: Int
    let bodyFirstLine: Int
  }

  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Cut, Fault> {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = nextLine(in: bytes, from: start), isMark(bytes[start..<first.end]) else {
      return .failure(.missing)
    }
    var line = 2
    var index = first.next
    while let current = nextLine(in: bytes, from: index) {
      if isMark(bytes[index..<current.end]) {
        return .success(Cut(yaml: first.next..<index, body: current.next, bodyFirstLine: line + 1))
      }
      line += 1
      index = current.next
    }
    return .failure(.unclosed)
  }

  /// The end of the line that begins at `start`, and the beginning of the next; nil behind the last line.
  private static func nextLine(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return (end, min(bytes.count, end + 1))
  }

  /// Three hyphens, and nothing but blanks behind them.
  private static func isMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == 0x2D }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
