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

  /// The pairs of texts that are largely the same. A crowd of equal texts gives one pair for each but the first.
  static func pairs(among texts: [String]) -> [Pair] {
    let sketches = texts.map { Sketch(runs(of: $0)) }
    var candidates: Set<UInt64> = []
    var keys: [(key: UInt64, text: UInt32)] = []
    keys.reserveCapacity(texts.count)
    for band in 0..<bands {
      keys.removeAll(keepingCapacity: true)
      for (index, sketch) in sketches.enumerated() where !sketch.slots.isEmpty {
        var key: UInt64 = 0
        for row in 0..<rows { key = key << 16 | UInt64(sketch.slots[band * rows + row]) }
        keys.append((key, UInt32(index)))
      }
      keys.sort { ($0.key, $0.text) < ($1.key, $1.text) }
      collect(keys, into: &candidates)
    }
    return candidates.sorted().compactMap { pair in
      let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard sketches[first].agreement(with: sketches[second]) >= 50 else { return nil }
      let percent = overlap(runs(of: texts[first]), runs(of: texts[second]))
      return percent >= leastPercent ? Pair(first: first, second: second, percent: percent) : nil
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

  /// Hashes of the four-word runs, sorted, each once. Case, punctuation and marks of Markdown do not count.
  private static func runs(of text: String) -> [UInt64] {
    var text = text
    var runs: [UInt64] = []
    text.withUTF8 { bytes in
      runs.reserveCapacity(bytes.count / 5)
      var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
      var count = 0
      var hash: UInt64 = 0
      for byte in bytes {
        if BodyText.isWordByte(byte) {
          let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
          hash = (hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(folded)
          hash = hash &* 0x100_0000_01b3
        } else if hash != 0 {
          close(&hash, &last, &count, &runs)
        }
      }
      if hash != 0 { close(&hash, &last, &count, &runs) }
    }
    runs.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(runs.count)
    for run in runs where unique.last != run { unique.append(run) }
    return unique
  }

  private static func close(
    _ hash: inout UInt64, _ last: inout (UInt64, UInt64, UInt64), _ count: inout Int, _ runs: inout [UInt64]
  ) {
    count += 1
    if count >= 4 { runs.append(mix(last.0 &* 3 ^ mix(last.1 &* 5 ^ mix(last.2 &* 7 ^ hash)))) }
    last = (last.1, last.2, hash)
    hash = 0
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// How much of the smaller set lies in the larger, in hundredths.
  private static func overlap(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let smaller = min(left.count, right.count)
    return smaller == 0 ? 0 : shared * 100 / smaller
  }

  /// The least hash of each of 192 classes, 16 bits of it; empty for a text that says too little.
  private struct Sketch {
    private(set) var slots: [UInt16] = []

    init(_ runs: [UInt64]) {
      guard runs.count >= NearDuplicates.leastRuns else { return }
      let count = NearDuplicates.bands * NearDuplicates.rows
      var least = [UInt64](repeating: .max, count: count)
      for run in runs {
        let slot = Int((run >> 32) &* UInt64(count) >> 32)
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

    /// In how many slots two sketches agree.
    func agreement(with other: Sketch) -> Int {
      zip(slots, other.slots).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    }
  }
}
