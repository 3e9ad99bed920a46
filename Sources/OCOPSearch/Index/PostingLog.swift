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

  /// One element a posting: term number × 16 + pair flag × 8 + field.
  private var log: [UInt32] = []
  /// Where the log of each document ends, and its number. Documents come with rising numbers.
  private var documents: [(number: UInt32, end: Int)] = []
  private var lastDocumentOfWord: [UInt32] = []
  private var lastDocumentOfPair: [UInt32] = []
  private var scan: [UInt32] = []

  mutating func add(_ part: TermPart, of page: SearchPage, number: Int) {
    let mark = UInt32(documents.count) + 1
    switch part {
    case .names:
      add([page.document.title], .title, mark)
      add(page.document.text.names, .name, mark)
      add(page.document.text.places, .place, mark)
      add(page.document.text.formerPlaces, .formerPlace, mark)
    case .texts:
      add(page.document.text.attributes, .attribute, mark)
      add([page.document.summary], .attribute, mark)
      add([page.document.text.story()], .story, mark)
    }
    documents.append((UInt32(number), log.count))
  }

  private mutating func add(_ texts: [String], _ field: PostingField, _ mark: UInt32) {
    scan.removeAll(keepingCapacity: true)
    for text in texts { table.scan(text, into: &scan) }
    let missing = table.words.count - lastDocumentOfWord.count
    lastDocumentOfWord.append(contentsOf: repeatElement(0, count: missing))
    var previous = WordTable.breakMark
    for (position, word) in scan.enumerated() {
      defer { previous = word }
      guard word != WordTable.breakMark else { continue }
      if lastDocumentOfWord[Int(word)] != mark {
        lastDocumentOfWord[Int(word)] = mark
        let field = field == .title && position == 0 ? PostingField.titleStart : field
        log.append(word << 4 | UInt32(field.rawValue))
      }
      guard previous != WordTable.breakMark else { continue }
      let pair = pairs.number(of: previous, word)
      if Int(pair) == lastDocumentOfPair.count { lastDocumentOfPair.append(0) }
      if lastDocumentOfPair[Int(pair)] != mark {
        lastDocumentOfPair[Int(pair)] = mark
        let field = field == .title && position == 1 ? PostingField.titleStart : field
        log.append(pair << 4 | 8 | UInt32(field.rawValue))
      }
    }
  }

  /// All postings by term.
  func sorted() -> SortedPostings {
    var wordStarts = [Int32](repeating: 0, count: table.words.count + 1)
    var pairStarts = [Int32](repeating: 0, count: pairs.count + 1)
    for element in log {
      if element & 8 == 0 { wordStarts[Int(element >> 4) + 1] += 1 } else { pairStarts[Int(element >> 4) + 1] += 1 }
    }
    for index in wordStarts.indices.dropFirst() { wordStarts[index] += wordStarts[index - 1] }
    pairStarts[0] = wordStarts[table.words.count]
    for index in pairStarts.indices.dropFirst() { pairStarts[index] += pairStarts[index - 1] }

    var postings = [UInt32](repeating: 0, count: log.count)
    var nextOfWord = wordStarts
    var nextOfPair = pairStarts
    var start = 0
    for document in documents {
      let number = document.number << 3
      for element in log[start..<document.end] {
        let term = Int(element >> 4)
        if element & 8 == 0 {
          postings[Int(nextOfWord[term])] = number | element & 7
          nextOfWord[term] += 1
        } else {
          postings[Int(nextOfPair[term])] = number | element & 7
          nextOfPair[term] += 1
        }
      }
      start = document.end
    }
    return SortedPostings(
      words: table.words, pairs: pairs.keys, postings: postings, wordStarts: wordStarts, pairStarts: pairStarts)
  }
}

/// The postings of a run of documents by term, each as document × 8 + field, documents ascending within a term.
final class SortedPostings: Sendable {
  let words: [String]
  /// The numbers of both words, the first in the upper half.
  let pairs: [UInt64]
  let postings: [UInt32]
  private let wordStarts: [Int32]
  private let pairStarts: [Int32]

  init(words: [String], pairs: [UInt64], postings: [UInt32], wordStarts: [Int32], pairStarts: [Int32]) {
    self.words = words
    self.pairs = pairs
    self.postings = postings
    self.wordStarts = wordStarts
    self.pairStarts = pairStarts
  }

  func ofWord(_ number: Int) -> Range<Int> { Int(wordStarts[number])..<Int(wordStarts[number + 1]) }
  func ofPair(_ number: Int) -> Range<Int> { Int(pairStarts[number])..<Int(pairStarts[number + 1]) }
}
