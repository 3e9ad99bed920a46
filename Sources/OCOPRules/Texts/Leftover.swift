import OCOPText

/// What a template or a hurried author leaves behind.
enum Leftover {
  /// Words that stand for something still to be written, as they are typed.
  static let marks = ["TODO", "FIXME", "TBD", "XXX", "Lorem ipsum", "lorem ipsum", "{{", "{%"]

  /// Whether one of the marks begins there. A mark of letters is a word of its own.
  static func isCandidate(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    markBytes.contains { mark in
      guard index + mark.count <= bytes.count, mark.indices.allSatisfy({ bytes[index + $0] == mark[$0] }) else {
        return false
      }
      guard mark[0] != UInt8(ascii: "{") else { return true }
      let isStart = index == 0 || !bytes[index - 1].isOfWord
      return isStart && (index + mark.count == bytes.count || !bytes[index + mark.count].isOfWord)
    }
  }

  /// The first mark in a text.
  static func first(in text: String) -> Range<String.Index>? {
    var text = text
    let found = text.withUTF8 { bytes -> (Int, Int)? in
      for index in bytes.indices where isCandidate(bytes, at: index) {
        let mark = markBytes.first { mark in
          index + mark.count <= bytes.count && mark.indices.allSatisfy { bytes[index + $0] == mark[$0] }
        }
        return (index, mark?.count ?? 1)
      }
      return nil
    }
    guard let (offset, length) = found else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    return start..<text.utf8.index(start, offsetBy: length)
  }

  private static let markBytes = marks.map { Array($0.utf8) }
}
