import OCOPText

/// Joins the terms of several runs of documents, whose postings were sorted side by side, into one order.
struct TermMerge: Sendable {
  let part: TermPart
  let runs: [SortedPostings]
  /// In the order of the index: unaccented form, then written form. One after the other, and where each ends.
  private let words: (bytes: [UInt8], ends: [Int])
  private let folds: [String]
  /// By word: the first word with the same unaccented form.
  private let foldRank: [UInt32]
  /// By run, then by the run's own number: the word.
  private let ranks: [[UInt32]]
  /// By run, then by word: the run's own number, -1 where it has none.
  private let numbers: [[Int32]]

  /// - Parameter runs: by rising numbers of documents.
  init(_ runs: [SortedPostings], part: TermPart) {
    var known: [String: Int32] = [:]
    var words: [String] = []
    let shared = runs.map { run in
      run.words.map { word in
        if let number = known[word] { return number }
        let number = Int32(words.count)
        known[word] = number
        words.append(word)
        return number
      }
    }
    let folds = words.map(VietnameseFold.foldTerm)
    let order = words.indices.sorted { (folds[$0], words[$0]) < (folds[$1], words[$1]) }
    var rank = [UInt32](repeating: 0, count: words.count)
    for (place, word) in order.enumerated() { rank[word] = UInt32(place) }
    ranks = shared.map { $0.map { rank[Int($0)] } }
    numbers = ranks.map { ranks in
      var numbers = [Int32](repeating: -1, count: words.count)
      for (number, rank) in ranks.enumerated() { numbers[Int(rank)] = Int32(number) }
      return numbers
    }
    self.part = part
    self.runs = runs
    var joined: (bytes: [UInt8], ends: [Int]) = ([], [])
    for place in order {
      joined.bytes += words[place].utf8
      joined.ends.append(joined.bytes.count)
    }
    self.words = joined
    self.folds = order.map { folds[$0] }
    var foldRank: [UInt32] = []
    foldRank.reserveCapacity(order.count)
    for place in order.indices {
      let isSame = place > 0 && folds[order[place]] == folds[order[place - 1]]
      foldRank.append(isSame ? foldRank[place - 1] : UInt32(place))
    }
    self.foldRank = foldRank
  }

  /// Spans of words, about `count` of them, that no unaccented form goes across.
  func spans(_ count: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    while start < foldRank.count {
      var end = min(foldRank.count, start + max(1, foldRank.count / count))
      while end < foldRank.count, foldRank[end] == foldRank[end - 1] { end += 1 }
      spans.append(start..<end)
      start = end
    }
    return spans
  }

  func wordLines(_ span: Range<Int>) -> TermLines {
    var lines = TermLines()
    var forms = WrittenForms()
    for word in span {
      if word > span.lowerBound, foldRank[word] != foldRank[word - 1] {
        lines.append(forms, part, space: part.words)
        forms.removeAll()
      }
      forms.begin(bytes(of: word))
      for run in runs.indices where numbers[run][word] >= 0 {
        forms.add { runs[run].read(word: Int(numbers[run][word]), into: &$0) }
      }
    }
    lines.append(forms, part, space: part.words)
    return lines
  }

  private func bytes(of word: Int) -> ArraySlice<UInt8> {
    words.bytes[(word > 0 ? words.ends[word - 1] : 0)..<words.ends[word]]
  }

  /// The pairs of one run, in the order of the index.
  func sortedPairs(run: Int) -> [Pair] {
    let ranks = ranks[run]
    return runs[run].pairs.enumerated().map { number, key in
      let (first, second) = (ranks[Int(key >> 32)], ranks[Int(key & 0xFFFF_FFFF)])
      return Pair(
        fold: UInt64(foldRank[Int(first)]) << 32 | UInt64(foldRank[Int(second)]),
        word: UInt64(first) << 32 | UInt64(second), run: Int32(run), number: Int32(number))
    }.sorted()
  }

  /// - Parameters:
  ///   - pairs: by run, all of them.
  ///   - span: of the first words.
  func pairLines(_ pairs: [[Pair]], _ span: Range<Int>) -> TermLines {
    var members: [Pair] = []
    for pairs in pairs {
      members += pairs[Self.place(of: span.lowerBound, in: pairs)..<Self.place(of: span.upperBound, in: pairs)]
    }
    members.sort()
    var lines = TermLines()
    var forms = WrittenForms()
    var last: Pair?
    for pair in members {
      if let last, last.fold != pair.fold {
        lines.append(forms, part, space: part.pairs)
        forms.removeAll()
      }
      if last?.word != pair.word {
        forms.begin(bytes(of: Int(pair.word >> 32)), bytes(of: Int(pair.word & 0xFFFF_FFFF)))
      }
      forms.add { runs[Int(pair.run)].read(pair: Int(pair.number), into: &$0) }
      last = pair
    }
    lines.append(forms, part, space: part.pairs)
    return lines
  }

  /// Unaccented words with the number of their documents, most frequent first.
  var lexicon: [(word: String, count: Int)] {
    var result: [(word: String, count: Int)] = []
    for word in foldRank.indices {
      let count = runs.indices.reduce(0) { sum, run in
        let number = Int(numbers[run][word])
        return number < 0 ? sum : sum + runs[run].count(ofWord: number)
      }
      if Int(foldRank[word]) == word {
        result.append((folds[word], count))
      } else {
        result[result.count - 1].count += count
      }
    }
    return result.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }

  struct Pair: Sendable, Comparable {
    let fold: UInt64
    let word: UInt64
    let run: Int32
    let number: Int32

    static func < (left: Pair, right: Pair) -> Bool {
      if left.fold != right.fold { return left.fold < right.fold }
      return left.word != right.word ? left.word < right.word : left.run < right.run
    }
  }

  /// The first pair whose first word is not before `word`.
  private static func place(of word: Int, in pairs: [Pair]) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].fold >> 32 < UInt64(word) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RandomAccessCollection {
  /// Maximal runs of elements that belong together.
  func runs(by belongTogether: (Element, Element) -> Bool) -> [SubSequence] {
    var result: [SubSequence] = []
    var start = startIndex
    while start != endIndex {
      var end = index(after: start)
      while end != endIndex, belongTogether(self[start], self[end]) { end = index(after: end) }
      result.append(self[start..<end])
      start = end
    }
    return result
  }
}
