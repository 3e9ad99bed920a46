import OCOPModel
import OCOPText

/// Finds texts that are largely the same, among many thousands, in time that grows with their number and not with its square.
///
/// Each text becomes the set of its four-word runs. One-permutation MinHash keeps 192 of them, so that two texts agree in a slot
/// with the probability of their Jaccard similarity; texts that agree in all four slots of one of 48 bands are compared exactly.
/// Texts that share half of their runs meet with a probability of 95 %, those that share seven tenths always; unrelated texts
/// of one subject (similarity 0.06) practically never. See Broder 1997; Li, Owen and Zhang 2012.
struct NearDuplicates {
  struct Pair: Hashable {
    let first: Int
    let second: Int
    /// The part of the shorter text's runs that the other has as well, in hundredths.
    let percent: Int
  }

  /// Below this much of the shorter text, two texts only have phrases in common.
  static let leastPercent = 60
  /// Texts with fewer runs say too little to be compared.
  static let leastRuns = 16

  private static let bands = 48
  private static let rows = 4

  /// The texts that are largely the same. A crowd of equal texts gives one pair for each but the first.
  let pairs: [Pair]
  let signatures: StorySignatures

  /// - Parameter text: of an element; asked for when it is looked at, nil where it has none.
  init<Element>(among elements: [Element], text: (Element) -> KeptText?) {
    let sketches = elements.map { Sketch(Self.runs(of: text($0))) }
    let (bands, rows) = (Self.bands, Self.rows)
    var candidates: Set<UInt64> = []
    var keys: [(key: UInt64, text: UInt32)] = []
    keys.reserveCapacity(elements.count)
    var sieve = Sieve(capacity: elements.count)
    for band in 0..<bands {
      keys.removeAll(keepingCapacity: true)
      for (index, sketch) in sketches.enumerated() where !sketch.slots.isEmpty {
        var key: UInt64 = 0
        for row in 0..<rows { key = key << 16 | UInt64(sketch.slots[band * rows + row]) }
        keys.append((key, UInt32(index)))
      }
      sieve.removeSingle(&keys)
      keys.sort { ($0.key, $0.text) < ($1.key, $1.text) }
      Self.collect(keys, into: &candidates)
    }
    let signatures = StorySignatures(sketches.map(\.slots), slots: bands * rows)
    self.signatures = signatures
    pairs = candidates.sorted().compactMap { pair in
      let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard signatures.agreement(first, second) >= StorySignatures.leastAgreement else { return nil }
      let percent = Self.overlap(
        Set(Self.runs(of: text(elements[first]))), Set(Self.runs(of: text(elements[second]))))
      return percent >= Self.leastPercent ? Pair(first: first, second: second, percent: percent) : nil
    }
  }

  /// Pairs of texts with one key. In a long row of equal keys each is paired with the first and with its neighbour, which keeps
  /// a crowd of copies linear.
  private static func collect(_ keys: [(key: UInt64, text: UInt32)], into pairs: inout Set<UInt64>) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].key == keys[start].key { end += 1 }
      if end - start > 1 {
        let isCrowd = end - start > 12
        for later in (start + 1)..<end {
          for earlier in isCrowd ? [start, later - 1] : Array(start..<later) {
            pairs.insert(UInt64(keys[earlier].text) << 32 | UInt64(keys[later].text))
          }
        }
      }
      start = end
    }
  }

  /// Hashes of the four-word runs, in the order of the text. Case, punctuation and marks of Markdown do not count.
  private static func runs(of text: KeptText?) -> [UInt64] {
    guard let text else { return [] }
    return text.withUTF8 { bytes in
      var runs: [UInt64] = []
      runs.reserveCapacity(bytes.count / 5)
      var (first, second, third): (UInt64, UInt64, UInt64) = (0, 0, 0)
      var words = 0
      var word: UInt64 = 0
      var previous: UInt8 = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0
        if byte.isOfWord {
          word = (word &+ UInt64(small(byte, after: previous))) &* 0x9E37_79B9_7F4A_7C15
          previous = byte
          continue
        }
        guard word != 0 else { continue }
        words += 1
        if words >= 4 { runs.append(mix(first &* 3 ^ mix(second &* 5 ^ mix(third &* 7 ^ word)))) }
        (first, second, third, word) = (second, third, word, 0)
      }
      return runs
    }
  }

  /// A byte of a word as it is in small letters, so that a copy in capitals is still a copy. The letters that Vietnamese has beyond
  /// ASCII come in pairs that differ in one bit of their last byte, all but Ư: À C3 80 and à C3 A0, Đ C4 90 and đ C4 91,
  /// Ạ E1 BA A0 and ạ E1 BA A1.
  @inline(__always) private static func small(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    // Of ASCII letters too the case is one bit, which is set in digits.
    if byte < 0x80 { return byte | 0x20 }
    // The byte with which a letter begins says nothing of its case.
    if byte >= 0xC0 { return byte }
    switch previous {
    case 0xC3: return byte | 0x20
    // Ư is C6 AF, and ư C6 B0.
    case 0xC6: return byte == 0xAF ? 0xB1 : byte | 1
    case 0xC4, 0xC5, 0xBA, 0xBB: return byte | 1
    default: return byte
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// Takes keys away that no second text has, before the others are sorted: nearly all of them.
  private struct Sieve {
    /// By a hash of keys, how many have it: none, one, or more.
    private var counts: [UInt8]

    /// - Parameter capacity: how many keys there will be at the most; eight places for each let few meet by chance.
    init(capacity: Int) {
      counts = [UInt8](repeating: 0, count: 1 << (Int.bitWidth - (max(1, capacity) * 8 - 1).leadingZeroBitCount))
    }

    mutating func removeSingle(_ keys: inout [(key: UInt64, text: UInt32)]) {
      for place in counts.indices { counts[place] = 0 }
      let mask = UInt64(counts.count - 1)
      for (key, _) in keys {
        let place = Int(NearDuplicates.mix(key) & mask)
        counts[place] = min(counts[place] + 1, 2)
      }
      keys.removeAll { counts[Int(NearDuplicates.mix($0.key) & mask)] < 2 }
    }
  }

  /// How much of the smaller set lies in the larger, in hundredths.
  private static func overlap(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Int {
    let (smaller, larger) = left.count < right.count ? (left, right) : (right, left)
    guard !smaller.isEmpty else { return 0 }
    return smaller.count { larger.contains($0) } * 100 / smaller.count
  }

  /// The least hash of each of 192 classes, 16 bits of it; empty for a text that says too little.
  private struct Sketch {
    private(set) var slots: [UInt16] = []

    init(_ runs: [UInt64]) {
      guard runs.count >= NearDuplicates.leastRuns else { return }
      let count = NearDuplicates.bands * NearDuplicates.rows
      var least = [UInt64](repeating: .max, count: count)
      for run in runs {
        let slot = Int(((run >> 32) &* UInt64(count)) >> 32)
        let value = NearDuplicates.mix(run)
        if value < least[slot] { least[slot] = value }
      }
      // An empty class borrows from the next full one, moved by the distance so that neighbours do not borrow alike.
      slots = least.indices.map { index in
        var distance = 0
        while least[(index + distance) % count] == .max { distance += 1 }
        return UInt16(truncatingIfNeeded: least[(index + distance) % count] &+ UInt64(distance) &* 0x9E37)
      }
    }
  }
}
