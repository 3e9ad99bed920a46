import OCOPText

/// Joins the terms of several runs of documents, whose postings were sorted side by side, into one order.
struct TermMerge: Sendable {
  let part: TermPart
  let runs: [SortedPostings]
  /// In the order of the index: unaccented form, then written form.
  private let words: [[UInt8]]
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
    let folds = words.map(VietnameseFold.fold)
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
    self.words = order.map { Array(words[$0].utf8) }
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
    while start < words.count {
      var end = min(words.count, start + max(1, words.count / count))
      while end < words.count, foldRank[end] == foldRank[end - 1] { end += 1 }
      spans.append(start..<end)
      start = end
    }
    return spans
  }

  func wordLines(_ span: Range<Int>) -> TermLines {
    var lines = TermLines()
    for run in Array(span).runs(by: { foldRank[$0] == foldRank[$1] }) {
      let variants = run.map { word in
        let held = runs.indices.flatMap { run in
          let number = Int(numbers[run][word])
          return number < 0 ? [] : runs[run].ofWord(number)
        }
        return (term: words[word], held: held)
      }
      append(variants, part.words, to: &lines)
    }
    return lines
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
    var start = 0
    while start < members.count {
      var end = start
      var variants: [(term: [UInt8], held: [PostingList])] = []
      while end < members.count, members[end].fold == members[start].fold {
        let pair = members[end]
        let held = runs[Int(pair.run)].ofPair(Int(pair.number))
        if end > start, members[end - 1].word == pair.word {
          variants[variants.count - 1].held += held
        } else {
          let term = words[Int(pair.word >> 32)] + [UInt8(ascii: " ")] + words[Int(pair.word & 0xFFFF_FFFF)]
          variants.append((term, held))
        }
        end += 1
      }
      append(variants, part.pairs, to: &lines)
      start = end
    }
    return lines
  }

  /// Unaccented words with the number of their documents, most frequent first.
  var lexicon: [(word: String, count: Int)] {
    var result: [(word: String, count: Int)] = []
    for word in words.indices {
      let count = runs.indices.reduce(0) { sum, run in
        let number = Int(numbers[run][word])
        return number < 0 ? sum : runs[run].ofWord(number).reduce(sum) { $0 + $1.count }
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

  /// The lines of one unaccented term: field by field, each with the written forms of the term.
  private func append(_ variants: [(term: [UInt8], held: [PostingList])], _ space: UInt8, to lines: inout TermLines) {
    var used = 0
    for variant in variants {
      for list in variant.held { for posting in list { used |= 1 << Int(posting.field) } }
    }
    for field in part.fields where used & 1 << Int(field.rawValue) != 0 {
      for variant in variants {
        lines.append(variant.term, field: field, space: space) { body in
          for list in variant.held {
            for posting in list where posting.field == field.rawValue { body(posting.document) }
          }
        }
      }
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
