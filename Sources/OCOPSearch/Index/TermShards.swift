import OCOPText

/// Terms with their posting lists, cut into small files.
///
/// All terms form one sorted list of lines. Each line holds a term and a part of its posting list; a leaf is a run of
/// lines, a group is a run of leaves in one folder named by its content, with a file that says where each leaf begins.
/// Whoever looks for a term reads the manifest (groups), one group file (leaves) and one leaf: what is loaded for a word
/// hardly grows with the site.
struct TermShards {
  let files: [SearchFile]
  /// The first key of each group and the group's name.
  let groups: [(first: String, name: String)]
  /// Distinct unaccented words of titles, names and places, most frequent first.
  let lexicon: [(word: String, count: Int)]

  /// The spaces of keys, told by their first letter. Names come before texts, so that the groups of both parts of the
  /// index follow each other in order.
  enum Part {
    case names, texts

    var fields: [PostingField] { self == .names ? PostingField.names : PostingField.texts }
    var words: UInt8 { self == .names ? UInt8(ascii: "1") : UInt8(ascii: "3") }
    var pairs: UInt8 { self == .names ? UInt8(ascii: "2") : UInt8(ascii: "4") }
    static let codes = UInt8(ascii: "0")
  }

  init(_ log: PostingLog, part: Part, codes: [(code: String, document: Int)] = [], folder: String) {
    var writer = LeafWriter(fields: part.fields)
    for run in codes.sorted(by: { ($0.code, $0.document) < ($1.code, $1.document) }).runs(by: { $0.code == $1.code }) {
      let code = run[run.startIndex].code
      let postings = run.map { UInt32($0.document) << 3 | UInt32(PostingField.titleStart.rawValue) }
      writer.append(space: Part.codes, fold: code, variants: [(text: { code }, postings: postings[...])])
    }
    let words = log.table.words
    let folds = words.map(VietnameseFold.fold)
    let wordOrder = words.indices.sorted { (folds[$0], words[$0]) < (folds[$1], words[$1]) }
    var wordRank = [UInt32](repeating: 0, count: words.count)
    var foldRank = [UInt32](repeating: 0, count: words.count)
    for (rank, word) in wordOrder.enumerated() {
      wordRank[word] = UInt32(rank)
      let previous = rank > 0 ? wordOrder[rank - 1] : word
      foldRank[word] = folds[previous] == folds[word] ? foldRank[previous] : UInt32(rank)
    }
    let sorted = log.sorted()
    var lexicon: [(word: String, count: Int)] = []
    for run in wordOrder.runs(by: { foldRank[$0] == foldRank[$1] }) {
      let variants = run.map { word in (text: { words[word] }, postings: sorted.postings[sorted.ofWord(word)]) }
      let fold = folds[run[run.startIndex]]
      writer.append(space: part.words, fold: fold, variants: variants)
      lexicon.append((fold, variants.map(\.postings.count).reduce(0, +)))
    }
    let keys = log.pairs.keys
    func first(_ pair: Int) -> Int { Int(keys[pair] >> 32) }
    func second(_ pair: Int) -> Int { Int(keys[pair] & 0xFFFF_FFFF) }
    let pairRuns = Self.pairOrder(keys, foldRank: foldRank, wordRank: wordRank).runs { left, right in
      foldRank[first(left)] == foldRank[first(right)] && foldRank[second(left)] == foldRank[second(right)]
    }
    for run in pairRuns {
      let variants = run.map { pair in
        (text: { words[first(pair)] + " " + words[second(pair)] }, postings: sorted.postings[sorted.ofPair(pair)])
      }
      let pair = run[run.startIndex]
      writer.append(space: part.pairs, fold: folds[first(pair)] + " " + folds[second(pair)], variants: variants)
    }
    (files, groups) = Self.group(writer.finish(), folder: folder)
    self.lexicon = lexicon.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }

  /// Pairs in the order of their unaccented words, then of the accented ones.
  private static func pairOrder(_ keys: [UInt64], foldRank: [UInt32], wordRank: [UInt32]) -> [Int] {
    let ranked = keys.indices.map { index in
      let (first, second) = (Int(keys[index] >> 32), Int(keys[index] & 0xFFFF_FFFF))
      return (
        fold: UInt64(foldRank[first]) << 32 | UInt64(foldRank[second]),
        word: UInt64(wordRank[first]) << 32 | UInt64(wordRank[second]), index: index
      )
    }
    return ranked.sorted { $0.fold != $1.fold ? $0.fold < $1.fold : $0.word < $1.word }.map(\.index)
  }

  private static func group(
    _ leaves: [LeafWriter.Leaf], folder: String
  ) -> (files: [SearchFile], groups: [(first: String, name: String)]) {
    // With groups of about √n leaves, the manifest and the group files grow alike.
    let size = max(32, Int(Double(leaves.count).squareRoot().rounded(.up)))
    var files: [SearchFile] = []
    var groups: [(first: String, name: String)] = []
    for start in stride(from: 0, to: leaves.count, by: size) {
      let members = leaves[start..<min(start + size, leaves.count)]
      let name = ShardText.name(of: members.map(\.payload), kind: "terms")
      let index = members.map(\.first).joined(separator: "\n")
      files.append(
        SearchFile(
          path: "\(folder)/\(name)/i.js", bytes: ShardText.file(id: "\(name)/i", payload: Array(index.utf8))))
      for (number, leaf) in members.enumerated() {
        let id = "\(name)/\(number)"
        files.append(SearchFile(path: "\(folder)/\(id).js", bytes: ShardText.file(id: id, payload: leaf.payload)))
      }
      groups.append((members[members.startIndex].first, name))
    }
    return (files, groups)
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
