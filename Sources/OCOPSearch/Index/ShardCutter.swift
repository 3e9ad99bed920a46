/// Cuts a row of items into shards so that a small change moves few borders.
///
/// A border lies where the item with the smallest rank is, among those at which the shard would be neither too small nor too
/// large. Ranks come from what an item is called, not from where it stands: one item more, or a longer one, moves the borders
/// beside it and hardly ever those that follow.
struct ShardCutter {
  /// What a shard holds at least, but for the last one, and at most, but for a single item that is larger.
  let least: Int
  let most: Int

  /// Shards of about `size`.
  init(about size: Int) {
    least = size * 2 / 3
    most = size * 4 / 3
  }

  /// - Parameter isEnd: whether no more items follow. Where some do, the last shard is left out: they may lengthen it.
  /// - Cost: each item is looked at twice at most.
  func cut(_ items: Range<Int>, isEnd: Bool = true, size: (Int) -> Int, rank: (Int) -> UInt32) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var start = items.lowerBound
    while start < items.upperBound {
      guard let end = border(start, items.upperBound, size, rank) ?? (isEnd ? items.upperBound : nil) else { break }
      shards.append(start..<end)
      start = end
    }
    return shards
  }

  /// Nil where all that is left fits into one shard.
  private func border(_ start: Int, _ end: Int, _ size: (Int) -> Int, _ rank: (Int) -> UInt32) -> Int? {
    var held = size(start)
    var best: (place: Int, rank: UInt32)?
    var next = start + 1
    while next < end {
      if held >= least {
        let rank = rank(next)
        if rank < best?.rank ?? .max { best = (next, rank) }
      }
      held += size(next)
      if held > most { return best?.place ?? next }
      next += 1
    }
    return nil
  }
}
