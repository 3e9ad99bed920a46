/// Where a word stands in an entry, best first. A posting carries the best place only.
enum PostingField: UInt8, CaseIterable {
  case titleStart, title, name, place, formerPlace
  case attribute, story

  /// The letter that begins a posting list of this field in a shard.
  var letter: UInt8 { UInt8(ascii: "A") + rawValue }
}

/// Names and places answer most queries; texts are kept apart so that only who needs them loads them.
enum TermPart: Sendable {
  case names, texts

  var fields: [PostingField] {
    self == .names ? [.titleStart, .title, .name, .place, .formerPlace] : [.attribute, .story]
  }

  /// The spaces of keys, told by their first letter. Names come before texts, so that the groups of both parts of the
  /// index follow each other in order.
  var words: UInt8 { self == .names ? UInt8(ascii: "1") : UInt8(ascii: "3") }
  var pairs: UInt8 { self == .names ? UInt8(ascii: "2") : UInt8(ascii: "4") }
  static let codes = UInt8(ascii: "0")
}

/// Which words, and which pairs of neighbouring words, stand in which document of a run of documents.
struct PostingLog {
  private var table = WordTable()
  private var pairs = PairTable()
  private var words = Terms()
  private var neighbours = Terms()
  private var scan: [UInt32] = []
  /// One element a posting: term number × 16 + pair flag × 8 + field.
  private var log: [UInt32] = []
  /// Where the log of each document ends, and its number.
  private var documents: [(number: UInt32, end: Int)] = []
  private var segments: [SortedPostings.Segment] = []
  private let longest: Int

  /// By term, since the log was last sorted: the last document that holds it, plus one, and the bytes of its posting list.
  private struct Terms {
    var last: [UInt32] = []
    var sizes: [UInt32] = []

    mutating func grow(to count: Int) {
      last.append(contentsOf: repeatElement(0, count: count - last.count))
      sizes.append(contentsOf: repeatElement(0, count: count - sizes.count))
    }

    mutating func reset() {
      for index in last.indices { last[index] = 0 }
      for index in sizes.indices { sizes[index] = 0 }
    }

    /// - Returns: whether this is its first posting in the document.
    mutating func add(_ term: UInt32, in document: UInt32) -> Bool {
      let previous = last[Int(term)]
      guard previous <= document else { return false }
      last[Int(term)] = document + 1
      sizes[Int(term)] += PostingList.size(ofStep: document + 1 - previous)
      return true
    }
  }

  /// - Parameter longest: so many postings are sorted together.
  init(longest: Int) {
    self.longest = longest
  }

  /// - Parameter number: documents come with rising numbers.
  mutating func add(_ part: TermPart, of page: SearchPage, number: Int) {
    let document = UInt32(number)
    switch part {
    case .names:
      add([page.document.title], .title, document)
      add(page.document.text.names, .name, document)
      add(page.document.text.places, .place, document)
      add(page.document.text.formerPlaces, .formerPlace, document)
    case .texts:
      add(page.document.text.attributes, .attribute, document)
      add([page.document.summary], .attribute, document)
      add([page.document.text.story()], .story, document)
    }
    documents.append((document, log.count))
    if log.count >= longest { sortLog() }
  }

  private mutating func add(_ texts: [String], _ field: PostingField, _ document: UInt32) {
    scan.removeAll(keepingCapacity: true)
    for text in texts { table.scan(text, into: &scan) }
    words.grow(to: table.words.count)
    var previous = WordTable.breakMark
    for (position, word) in scan.enumerated() {
      defer { previous = word }
      guard word != WordTable.breakMark else { continue }
      if words.add(word, in: document) {
        let field = field == .title && position == 0 ? PostingField.titleStart : field
        log.append(word << 4 | UInt32(field.rawValue))
      }
      guard previous != WordTable.breakMark else { continue }
      let pair = pairs.number(of: previous, word)
      if Int(pair) == neighbours.last.count { neighbours.grow(to: Int(pair) + 1) }
      if neighbours.add(pair, in: document) {
        let field = field == .title && position == 1 ? PostingField.titleStart : field
        log.append(pair << 4 | 8 | UInt32(field.rawValue))
      }
    }
  }

  /// Puts the log in the order of terms and begins a new one.
  private mutating func sortLog() {
    var wordStarts = words.sizes
    var pairStarts = neighbours.sizes
    var end: UInt32 = 0
    func makeStarts(_ sizes: inout [UInt32]) {
      for index in sizes.indices { (sizes[index], end) = (end, end + sizes[index]) }
      sizes.append(end)
    }
    makeStarts(&wordStarts)
    makeStarts(&pairStarts)
    var wordEnds = wordStarts.map { PostingList.End(place: $0) }
    var pairEnds = pairStarts.map { PostingList.End(place: $0) }
    var postings = [UInt8](repeating: 0, count: Int(end))
    var start = 0
    for document in documents {
      for element in log[start..<document.end] {
        let term = Int(element >> 4)
        if element & 8 == 0 {
          wordEnds[term].append(document.number, UInt8(element & 7), to: &postings)
        } else {
          pairEnds[term].append(document.number, UInt8(element & 7), to: &postings)
        }
      }
      start = document.end
    }
    segments.append(SortedPostings.Segment(postings: postings, wordStarts: wordStarts, pairStarts: pairStarts))
    log.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    words.reset()
    neighbours.reset()
  }

  /// All postings by term.
  mutating func sorted() -> SortedPostings {
    if !documents.isEmpty { sortLog() }
    return SortedPostings(words: table.words, pairs: pairs.keys, segments: segments)
  }
}

/// The postings of a run of documents by term, documents ascending within a term.
final class SortedPostings: Sendable {
  let words: [String]
  /// The numbers of both words, the first in the upper half.
  let pairs: [UInt64]
  /// By rising numbers of documents. Terms that were met later have higher numbers.
  private let segments: [Segment]

  struct Segment: Sendable {
    let postings: [UInt8]
    /// Where the list of each term begins in `postings`, and where the last one ends.
    let wordStarts: [UInt32]
    let pairStarts: [UInt32]

    /// Nil where no document of the segment holds the term.
    func list(_ starts: [UInt32], _ number: Int) -> PostingList? {
      guard number + 1 < starts.count, starts[number] < starts[number + 1] else { return nil }
      return PostingList(bytes: postings[Int(starts[number])..<Int(starts[number + 1])])
    }
  }

  init(words: [String], pairs: [UInt64], segments: [Segment]) {
    self.words = words
    self.pairs = pairs
    self.segments = segments
  }

  /// The postings of a word, documents ascending from list to list.
  func ofWord(_ number: Int) -> [PostingList] { segments.compactMap { $0.list($0.wordStarts, number) } }
  func ofPair(_ number: Int) -> [PostingList] { segments.compactMap { $0.list($0.pairStarts, number) } }
}

/// The postings of one term: document and field, documents ascending.
///
/// Each is one number, the step from the document before × 8 + field, in groups of seven bits, the lowest first: one byte for most,
/// where an array of numbers would take four.
struct PostingList: Sequence {
  let bytes: ArraySlice<UInt8>

  /// The bytes of a posting whose document is so many behind the one before.
  static func size(ofStep step: UInt32) -> UInt32 {
    var rest = UInt64(step) >> 4
    var size: UInt32 = 1
    while rest > 0 {
      rest >>= 7
      size += 1
    }
    return size
  }

  /// Where a list is being written.
  struct End {
    var place: UInt32
    /// The last document, plus one.
    private var last: UInt32 = 0

    init(place: UInt32) { self.place = place }

    mutating func append(_ document: UInt32, _ field: UInt8, to bytes: inout [UInt8]) {
      var rest = UInt64(document + 1 - last) << 3 | UInt64(field)
      last = document + 1
      while rest >= 0x80 {
        bytes[Int(place)] = UInt8(truncatingIfNeeded: rest) | 0x80
        place += 1
        rest >>= 7
      }
      bytes[Int(place)] = UInt8(truncatingIfNeeded: rest)
      place += 1
    }
  }

  /// How many postings there are; the last byte of each is below 0x80.
  var count: Int { bytes.count { $0 < 0x80 } }

  func makeIterator() -> Iterator { Iterator(bytes: bytes) }

  struct Iterator: IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var end: UInt32 = 0

    init(bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      place = bytes.startIndex
    }

    mutating func next() -> (document: UInt32, field: UInt8)? {
      guard place < bytes.endIndex else { return nil }
      var value: UInt64 = 0
      var shift: UInt64 = 0
      var byte: UInt8
      repeat {
        byte = bytes[place]
        value |= UInt64(byte & 0x7F) << shift
        shift += 7
        place += 1
      } while byte >= 0x80 && place < bytes.endIndex
      end += UInt32(truncatingIfNeeded: value >> 3)
      return (end - 1, UInt8(truncatingIfNeeded: value & 7))
    }
  }
}
