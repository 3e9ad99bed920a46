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
  /// By word.
  private var words: [PostingLists.Tail] = []
  private var lists = PostingLists()
  private var scan: [UInt32] = []
  private var segments: [SortedPostings.Segment] = []
  private let longest: Int

  /// - Parameter longest: lists of so many bytes are put in order and begun anew.
  init(longest: Int) {
    self.longest = longest
  }

  /// - Parameter number: documents come with rising numbers.
  mutating func addNames(of page: IndexedDocument, number: Int) {
    let document = UInt32(number)
    // The first place of a term is the one that counts.
    add(pairsOf: page.document.text.phrases, .titleStart, document)
    add([page.document.title], .title, document)
    add(page.document.text.names, .name, document)
    add(page.document.text.places, .place, document)
    add(page.document.text.formerPlaces, .formerPlace, document)
    if lists.size >= longest { closeSegment() }
  }

  mutating func addTexts(of page: IndexedDocument, story: String, number: Int) {
    let document = UInt32(number)
    add(page.document.text.attributes + [page.document.summary], .attribute, document)
    add([story], .story, document)
    if lists.size >= longest { closeSegment() }
  }

  private mutating func add(_ texts: [String], _ field: PostingField, _ document: UInt32) {
    scan(texts)
    lists.add(scan, in: document, field, to: &words)
    pairs.add(scan, in: document, field, to: &lists)
  }

  private mutating func add(pairsOf texts: [String], _ field: PostingField, _ document: UInt32) {
    scan(texts)
    pairs.add(scan, in: document, field, to: &lists)
  }

  private mutating func scan(_ texts: [String]) {
    scan.removeAll(keepingCapacity: true)
    for text in texts { table.scan(text, into: &scan) }
    words.append(contentsOf: repeatElement(PostingLists.Tail(), count: table.words.count - words.count))
  }

  /// Puts the lists in the order of terms and begins new ones.
  private mutating func closeSegment() {
    var postings: [UInt8] = []
    postings.reserveCapacity(lists.size)
    func starts(_ count: Int, _ tail: (Int) -> PostingLists.Tail) -> [UInt32] {
      var starts: [UInt32] = []
      starts.reserveCapacity(count + 1)
      for term in 0..<count {
        starts.append(UInt32(postings.count))
        lists.copy(tail(term), to: &postings)
      }
      starts.append(UInt32(postings.count))
      return starts
    }
    let wordStarts = starts(words.count) { words[$0] }
    let pairStarts = starts(pairs.count) { pairs.tail($0) }
    segments.append(SortedPostings.Segment(postings: postings, wordStarts: wordStarts, pairStarts: pairStarts))
    lists.removeAll()
    for word in words.indices { words[word] = PostingLists.Tail() }
    pairs.removeTails()
  }

  /// All postings by term.
  mutating func sorted() -> SortedPostings {
    if lists.size > 0 { closeSegment() }
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

    /// Where the list of a term lies. Terms that were met later have none.
    func place(_ starts: [UInt32], _ number: Int) -> Range<Int> {
      number + 1 < starts.count ? Int(starts[number])..<Int(starts[number + 1]) : 0..<0
    }

    func read(_ starts: [UInt32], _ number: Int, into output: inout Postings) {
      output.append(list: postings.span.extracting(place(starts, number)))
    }
  }

  init(words: [String], pairs: [UInt64], segments: [Segment]) {
    self.words = words
    self.pairs = pairs
    self.segments = segments
  }

  /// Appends the postings of a word.
  func read(word number: Int, into output: inout Postings) {
    for segment in segments { segment.read(segment.wordStarts, number, into: &output) }
  }

  func read(pair number: Int, into output: inout Postings) {
    for segment in segments { segment.read(segment.pairStarts, number, into: &output) }
  }

  /// How many postings a word has; the last byte of each is below 0x80.
  func count(ofWord number: Int) -> Int {
    segments.reduce(0) { sum, segment in
      sum + segment.postings[segment.place(segment.wordStarts, number)].count { $0 < 0x80 }
    }
  }
}
