/// The pairs of words that stand side by side, each with its posting list.
struct PairTable {
  /// The first is none, and at the end there are some more, see `makeRoom`.
  private var entries = [Entry()]
  private(set) var count = 0
  /// Open addressing over `entries`, 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  /// See `look`.
  private var found: [UInt32] = []

  /// Together, since both are wanted for every posting.
  private struct Entry {
    /// The first word in the upper half; of the first entry what no pair has.
    var key = UInt64.max
    var tail = PostingLists.Tail()
  }

  /// The numbers of both words of each pair, the first in the upper half.
  var keys: [UInt64] { entries[1..<count + 1].map(\.key) }

  func tail(_ pair: Int) -> PostingLists.Tail { entries[pair + 1].tail }

  mutating func removeTails() {
    for pair in 1..<count + 1 { entries[pair].tail = PostingLists.Tail() }
  }

  /// Adds a posting for each two neighbours of a scan.
  ///
  /// In three rounds, of which the first two have no branches: the machine fetches what many pairs need at once, where pair after pair
  /// would wait for memory twice. That takes half of the time.
  mutating func add(_ scan: [UInt32], in document: UInt32, _ field: PostingField, to lists: inout PostingLists) {
    guard scan.count > 1 else { return }
    makeRoom(scan.count)
    lists.makeRoom(scan.count)
    look(up: scan)
    Self.add(scan, document, field, found, &entries, &count, &slots, &lists.bytes, &lists.end)
  }

  /// Leaves in `found` the entry of each word with the one before, 0 where it does not stand in its first slot.
  private mutating func look(up scan: [UInt32]) {
    if found.count < scan.count { found.append(contentsOf: repeatElement(0, count: scan.count - found.count)) }
    let shift = Self.shift(slots.count)
    for position in 1..<scan.count {
      found[position] = slots[Self.slot(Self.key(scan[position - 1], scan[position]), shift)]
    }
    for position in 1..<scan.count {
      let isFound = entries[Int(found[position])].key == Self.key(scan[position - 1], scan[position])
      found[position] = isFound ? found[position] : 0
    }
  }

  /// Spans, so that the arrays are not looked at for each posting.
  private static func add(
    _ scan: [UInt32], _ document: UInt32, _ field: PostingField, _ found: [UInt32], _ entries: inout [Entry],
    _ count: inout Int, _ slots: inout [UInt32], _ bytes: inout [UInt8], _ end: inout UInt32
  ) {
    var entries = entries.mutableSpan
    var slots = slots.mutableSpan
    var bytes = bytes.mutableSpan
    let shift = shift(slots.count)
    for position in 1..<scan.count {
      var pair = Int(found[position])
      if pair == 0 {
        guard scan[position] != WordTable.breakMark, scan[position - 1] != WordTable.breakMark else { continue }
        let key = key(scan[position - 1], scan[position])
        var slot = slot(key, shift)
        while slots[slot] != 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
        if slots[slot] == 0 {
          count += 1
          entries[count].key = key
          slots[slot] = UInt32(count)
        }
        pair = Int(slots[slot])
      }
      let field = field == .title && position == 1 ? PostingField.titleStart : field
      entries[pair].tail.append(document, field.rawValue, to: &bytes, end: &end)
    }
  }

  /// For so many pairs more, half of the slots staying empty.
  private mutating func makeRoom(_ more: Int) {
    let most = count + more + 1
    if most > entries.count { entries.append(contentsOf: repeatElement(Entry(), count: most - entries.count)) }
    guard most * 2 > slots.count else { return }
    var size = slots.count
    while most * 2 > size { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    let shift = Self.shift(size)
    for pair in 1..<count + 1 {
      var slot = Self.slot(entries[pair].key, shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(pair)
    }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// What leaves as many bits of a hash as so many slots need.
  private static func shift(_ slots: Int) -> UInt64 { UInt64(slots.leadingZeroBitCount + 1) }

  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
