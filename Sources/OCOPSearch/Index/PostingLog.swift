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
  private var documents: [Document] = []
  private var words = Terms()
  private var neighbours = Terms()
  private var scan: [UInt32] = []
  private var log: [UInt32] = []

  private struct Document {
    let number: UInt32
    /// One element a posting: term number × 16 + pair flag × 8 + field.
    var log: [UInt32]
  }

  /// By term: the last document that holds it, plus one, and the bytes of its posting list.
  private struct Terms {
    var last: [UInt32] = []
    var sizes: [UInt32] = []

    mutating func grow(to count: Int) {
      last.append(contentsOf: repeatElement(0, count: count - last.count))
      sizes.append(contentsOf: repeatElement(0, count: count - sizes.count))
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

  /// - Parameter number: documents come with rising numbers.
  mutating func add(_ part: TermPart, of page: SearchPage, number: Int) {
    let document = UInt32(number)
    log.removeAll(keepingCapacity: true)
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
    // A copy of its own, no larger than it has to be.
    documents.append(Document(number: document, log: log.withUnsafeBufferPointer { Array($0) }))
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

  /// All postings by term. The log is used up: both together are the most that an index needs at once.
  consuming func sorted() -> SortedPostings {
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
    for index in documents.indices {
      let log = documents[index].log
      documents[index].log = []
      for element in log {
        let term = Int(element >> 4)
        if element & 8 == 0 {
          wordEnds[term].append(documents[index].number, UInt8(element & 7), to: &postings)
        } else {
          pairEnds[term].append(documents[index].number, UInt8(element & 7), to: &postings)
        }
      }
    }
    return SortedPostings(
      words: table.words, pairs: pairs.keys, postings: postings, wordStarts: wordStarts, pairStarts: pairStarts)
  }
}

/// The postings of a run of documents by term, documents ascending within a term.
final class SortedPostings: Sendable {
  let words: [String]
  /// The numbers of both words, the first in the upper half.
  let pairs: [UInt64]
  private let postings: [UInt8]
  private let wordStarts: [UInt32]
  private let pairStarts: [UInt32]

  init(words: [String], pairs: [UInt64], postings: [UInt8], wordStarts: [UInt32], pairStarts: [UInt32]) {
    self.words = words
    self.pairs = pairs
    self.postings = postings
    self.wordStarts = wordStarts
    self.pairStarts = pairStarts
  }

  func ofWord(_ number: Int) -> PostingList { list(wordStarts, number) }
  func ofPair(_ number: Int) -> PostingList { list(pairStarts, number) }

  private func list(_ starts: [UInt32], _ number: Int) -> PostingList {
    PostingList(bytes: postings[Int(starts[number])..<Int(starts[number + 1])])
  }
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
