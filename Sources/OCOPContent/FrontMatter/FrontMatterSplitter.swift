import OCOPDiagnostics
import OCOPText

/// A content file cut in two: the YAML between two lines `---`, and the Markdown below.
struct SplitFile {
  /// The text between the marks, line ends as in the file.
  let yaml: Substring
  /// The line of the file on which `yaml` begins, from 1.
  let yamlFirstLine: Int
  /// Line ends as LF, in NFC.
  let body: String
  /// The line of the file on which `body` begins, from 1.
  let bodyFirstLine: Int
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
    let utf8 = text.utf8
    var index = utf8.startIndex
    if text.unicodeScalars.first == "\u{FEFF}" { index = text.unicodeScalars.index(after: index) }
    guard let first = nextLine(in: utf8, from: index), isMark(utf8[index..<first.end]) else {
      return .failure(.missing)
    }
    let yamlStart = first.next
    var line = 2
    index = yamlStart
    while let current = nextLine(in: utf8, from: index) {
      if isMark(utf8[index..<current.end]) {
        return .success(
          SplitFile(
            yaml: text[yamlStart..<index], yamlFirstLine: 2, body: normalised(text[current.next...]),
            bodyFirstLine: line + 1))
      }
      line += 1
      index = current.next
    }
    return .failure(.unclosed)
  }

  /// The end of the line that begins at `start`, and the beginning of the next; nil behind the last line.
  private static func nextLine(
    in utf8: String.UTF8View, from start: String.Index
  ) -> (end: String.Index, next: String.Index)? {
    guard start < utf8.endIndex else { return nil }
    guard let newline = utf8[start...].firstIndex(of: 0x0A) else { return (utf8.endIndex, utf8.endIndex) }
    return (newline, utf8.index(after: newline))
  }

  /// Three hyphens, and nothing but blanks behind them.
  private static func isMark(_ line: Substring.UTF8View) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D])
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func normalised(_ body: Substring) -> String {
    // Over plain memory, where the compiler compares many bytes at once.
    let hasReturns = body.utf8.withContiguousStorageIfAvailable { $0.contains(0x0D) } ?? body.utf8.contains(0x0D)
    let text =
      hasReturns
      ? String(body).replacing("\r\n", with: "\n").replacing("\r", with: "\n") : String(body)
    return UnicodeNormalization.nfc(text)
  }
}
