/// Lines of terms in the order of the index, not yet cut into leaves: the whole term, a capital letter for the field, the numbers
/// of the documents. A long posting list goes on in another line.
struct TermLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []

  struct Line: Sendable {
    /// In `bytes`, where it begins, where its term ends, where the next line begins.
    var start: Int32
    var termEnd: Int32
    var end: Int32
    /// From term, field and first document: see `ShardCutter`.
    let rank: UInt32
    /// The first letter of its key.
    let space: UInt8
    /// Whether it is the first line of its unaccented term.
    let beginsKey: Bool
  }

  /// A line ends at about so many bytes of list, at a document that `isBorder` picks, so that one document more in a long list
  /// does not change all that follows.
  private static let listSize = 2_000

  /// Appends a posting list.
  ///
  /// - Parameters:
  ///   - beginsKey: whether it is the first of its unaccented term.
  ///   - documents: calls back with each document, ascending.
  mutating func append(
    _ term: [UInt8], field: PostingField, space: UInt8, beginsKey: Bool, documents: ((UInt32) -> Void) -> Void
  ) {
    var hash = Self.hash(term) ^ UInt32(field.rawValue)
    var isFirst = beginsKey
    var start = -1
    var listStart = 0
    var last: UInt32 = 0
    var rank: UInt32 = 0
    func finish() {
      lines.append(
        Line(
          start: Int32(start), termEnd: Int32(start + term.count), end: Int32(bytes.count), rank: rank, space: space,
          beginsKey: isFirst))
      isFirst = false
      start = -1
    }
    documents { document in
      if start >= 0 {
        let size = bytes.count - listStart
        if size > Self.listSize, size > 2 * Self.listSize || Self.isBorder(document) { finish() }
      }
      if start < 0 {
        start = bytes.count
        bytes += term
        bytes.append(field.letter)
        listStart = bytes.count
        rank = hash &* 0x9E37_79B9
        hash ^= document &* 0x85EB_CA6B
        ShardText.append(Int(document), to: &bytes)
      } else {
        ShardText.append(Int(document - last) - 1, to: &bytes)
      }
      last = document
    }
    if start >= 0 { finish() }
  }

  mutating func append(_ other: TermLines) {
    let offset = Int32(bytes.count)
    bytes += other.bytes
    lines.reserveCapacity(lines.count + other.lines.count)
    for var line in other.lines {
      line.start += offset
      line.termEnd += offset
      line.end += offset
      lines.append(line)
    }
  }

  func term(_ line: Int) -> String {
    String(decoding: bytes[Int(lines[line].start)..<Int(lines[line].termEnd)], as: UTF8.self)
  }

  private static func hash(_ term: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  private static func isBorder(_ document: UInt32) -> Bool { document &* 0x9E37_79B9 < 1 << 26 }
}
