import OCOPText

/// Strings in one array: read and written as it lies in memory.
struct TextColumn: Sendable {
  /// Where each ends in `bytes`.
  var ends: [UInt32] = []
  var bytes: [UInt8] = []

  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(UInt32(bytes.count))
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])] }

  /// Whether every end lies in the array.
  var isSound: Bool { ends.isRising(to: bytes.count) }
}

/// Hashes in one array.
struct HashColumn: Sendable {
  /// The halves of each, the higher first.
  var halves: [UInt64] = []

  init(halves: [UInt64]) { self.halves = halves }

  init(_ hashes: some Sequence<ContentHash>) { halves = hashes.flatMap { [$0.high, $0.low] } }

  subscript(index: Int) -> ContentHash {
    get { ContentHash(high: halves[index * 2], low: halves[index * 2 + 1]) }
    set { halves.replaceSubrange(index * 2..<index * 2 + 2, with: [newValue.high, newValue.low]) }
  }
}

/// Lists of numbers in one array.
struct ListColumn: Sendable {
  /// Where each ends in `items`.
  var ends: [UInt32] = []
  var items: [UInt32] = []

  mutating func append(_ list: some Sequence<Int>) {
    for item in list { items.append(UInt32(item)) }
    ends.append(UInt32(items.count))
  }

  subscript(index: Int) -> ArraySlice<UInt32> { items[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])] }

  /// Whether every end lies in the array.
  var isSound: Bool { ends.isRising(to: items.count) }
}

extension [UInt32] {
  /// Whether no number is less than the one before, and the last is a given one; empty, that the given one is zero.
  func isRising(to end: Int) -> Bool {
    last.map(Int.init) ?? 0 == end && zip(self, dropFirst()).allSatisfy { $0 <= $1 }
  }
}
