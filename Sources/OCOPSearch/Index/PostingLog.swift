/// Where a word stands in an entry, best first. A posting carries the best place only.
enum PostingField: UInt8, CaseIterable {
  case titleStart, title, name, place, formerPlace
  case attribute, story

  /// Names and places answer most queries; texts are kept apart so that only who needs them loads them.
  static let names: [PostingField] = [.titleStart, .title, .name, .place, .formerPlace]
  static let texts: [PostingField] = [.attribute, .story]

  /// The letter that begins a posting list of this field in a shard.
  var letter: UInt8 { UInt8(ascii: "A") + rawValue }
}

/// Which words, and which pairs of neighbouring words, stand in which document.
struct PostingLog {
  private(set) var table = WordTable()
  private(set) var pairs = PairTable()

  /// One element a posting: term number × 16 + pair flag × 8 + field.
  private var log: [UInt32] = []
  /// Where the log of each document ends, and its number. Documents come with rising numbers.
  private var documents: [(number: UInt32, end: Int)] = []
  private var lastDocumentOfWord: [UInt32] = []
  private var lastDocumentOfPair: [UInt32] = []
  private var scan: [UInt32] = []

  mutating func addNames(of document: SearchDocument, number: Int) {
    let mark = UInt32(documents.count) + 1
    add([document.title], .title, mark)
    add(document.text.names, .name, mark)
    add(document.text.places, .place, mark)
    add(document.text.formerPlaces, .formerPlace, mark)
    documents.append((UInt32(number), log.count))
  }

  mutating func addTexts(of document: SearchDocument, number: Int) {
    let mark = UInt32(documents.count) + 1
    add(document.text.attributes, .attribute, mark)
    add([document.summary], .attribute, mark)
    add([document.text.story()], .story, mark)
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

  /// All postings by term, each as document × 8 + field, documents ascending within a term.
  func sorted() -> SortedPostings {
    var wordStarts = [Int](repeating: 0, count: table.words.count + 1)
    var pairStarts = [Int](repeating: 0, count: pairs.count + 1)
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
          postings[nextOfWord[term]] = number | element & 7
          nextOfWord[term] += 1
        } else {
          postings[nextOfPair[term]] = number | element & 7
          nextOfPair[term] += 1
        }
      }
      start = document.end
    }
    return SortedPostings(postings: postings, wordStarts: wordStarts, pairStarts: pairStarts)
  }
}

struct SortedPostings {
  let postings: [UInt32]
  let wordStarts: [Int]
  let pairStarts: [Int]

  func ofWord(_ number: Int) -> Range<Int> { wordStarts[number]..<wordStarts[number + 1] }
  func ofPair(_ number: Int) -> Range<Int> { pairStarts[number]..<pairStarts[number + 1] }
}

/// Numbers the pairs of words that stand side by side.
struct PairTable {
  /// First word in the upper half.
  private(set) var keys: [UInt64] = []
  /// Open addressing over `keys`, 0 for an empty slot, else index + 1.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { keys.count }

  mutating func number(of first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) << 32 | UInt64(second)
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count) - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, key) in keys.enumerated() {
      var slot = Self.slot(key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index) + 1
    }
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
  }
}
