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
  }

  /// A line ends at about so many bytes of list, at a document that `isBorder` picks, so that one document more in a long list
  /// does not change all that follows.
  private static let listSize = 2_000

  /// Appends the lines of one unaccented term: field by field, each with the written forms of the term.
  mutating func append(_ forms: WrittenForms, _ part: TermPart, space: UInt8) {
    for field in part.fields where forms.fields & 1 << field.rawValue != 0 {
      for form in forms.indices {
        append(forms.term(form), field: field, space: space, postings: forms.postings(form))
      }
    }
  }

  /// Appends the postings of a term that are in a field.
  ///
  /// - Parameter postings: see `Postings`, documents ascending.
  mutating func append(_ term: ArraySlice<UInt8>, field: PostingField, space: UInt8, postings: ArraySlice<UInt32>) {
    let hash = Self.hash(term, field.letter)
    var start = -1
    var listStart = 0
    var first: UInt32 = 0
    var last: UInt32 = 0
    func finish() {
      lines.append(
        Line(
          start: Int32(start), termEnd: Int32(start + term.count), end: Int32(bytes.count),
          rank: Self.rank(hash, first), space: space))
      start = -1
    }
    for posting in postings where posting & 7 == field.rawValue {
      let document = posting >> 3
      if start >= 0 {
        let size = bytes.count - listStart
        if size > Self.listSize, size > 2 * Self.listSize || Self.isBorder(document) { finish() }
      }
      if start < 0 {
        start = bytes.count
        bytes += term
        bytes.append(field.letter)
        listStart = bytes.count
        first = document
        ShardText.append(Int(document), to: &bytes)
      } else {
        ShardText.append(Int(document - last) - 1, to: &bytes)
      }
      last = document
    }
    if start >= 0 { finish() }
  }

  /// Appends a line that has been written before: term, letter, list.
  mutating func append(
    _ term: [UInt8], field letter: UInt8, list: ArraySlice<UInt8>, first: UInt32, space: UInt8
  ) {
    let start = bytes.count
    bytes += term
    bytes.append(letter)
    bytes += list
    lines.append(
      Line(
        start: Int32(start), termEnd: Int32(start + term.count), end: Int32(bytes.count),
        rank: Self.rank(Self.hash(term[...], letter), first), space: space))
  }

  /// Appends some lines of others as they are.
  mutating func append(_ other: TermLines, _ span: Range<Int>) {
    guard let first = other.lines[span].first, let last = other.lines[span].last else { return }
    let offset = Int32(bytes.count) - first.start
    bytes += other.bytes[Int(first.start)..<Int(last.end)]
    for var line in other.lines[span] {
      line.start += offset
      line.termEnd += offset
      line.end += offset
      lines.append(line)
    }
  }

  mutating func append(_ other: TermLines) { append(other, other.lines.indices) }

  mutating func append(_ others: [TermLines]) {
    bytes.reserveCapacity(others.reduce(bytes.count) { $0 + $1.bytes.count })
    lines.reserveCapacity(others.reduce(lines.count) { $0 + $1.lines.count })
    for other in others { append(other) }
  }

  func term(_ line: Int) -> String {
    String(decoding: bytes[Int(lines[line].start)..<Int(lines[line].termEnd)], as: UTF8.self)
  }

  /// Field and documents of a line.
  func postings(_ line: Int) -> (field: UInt8, documents: [UInt32]) {
    var documents: [UInt32] = []
    var next: UInt32 = 0
    let list = bytes[Int(lines[line].termEnd) + 1..<Int(lines[line].end)]
    ShardText.eachNumber(in: list) { step in
      documents.append(next + step)
      next += step + 1
    }
    return (bytes[Int(lines[line].termEnd)], documents)
  }

  private static func hash(_ term: ArraySlice<UInt8>, _ letter: UInt8) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return (hash ^ UInt32(letter)) &* 0x0100_0193
  }

  private static func rank(_ hash: UInt32, _ first: UInt32) -> UInt32 {
    (hash ^ first &* 0x85EB_CA6B) &* 0x9E37_79B9
  }

  private static func isBorder(_ document: UInt32) -> Bool { document &* 0x9E37_79B9 < 1 << 26 }
}
