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
