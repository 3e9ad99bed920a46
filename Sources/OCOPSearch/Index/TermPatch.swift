import OCOPText

/// Text terms as they were published, changed where some documents have other words now: the same lines that all documents
/// together would give, without looking at the others.
struct TermPatch {
  private let part = TermPart.texts
  private let old: TermLines
  /// Where the changed documents stood.
  private var before: [Term: Set<UInt32>] = [:]
  private var after: [Term: Set<UInt32>] = [:]

  private struct Term: Hashable {
    let text: String
    let letter: UInt8
  }

  /// - Parameters:
  ///   - leaves: the payloads of all leaves, with the space of each, in order.
  ///   - changed: the documents that have other words, by rising number; without a page, numbers of pages that are gone.
  init(
    leaves: [(space: UInt8, payload: [UInt8])], changed: [(page: IndexedDocument, number: Int)], _ work: some SearchWork
  ) {
    var isChanged = [Bool](repeating: false, count: (changed.last?.number ?? 0) + 1)
    for each in changed { isChanged[each.number] = true }
    let flags = isChanged
    let spans = stride(from: 0, to: leaves.count, by: 32).map { leaves[$0..<min($0 + 32, leaves.count)] }
    let parsed = work.map(spans) { Parsed($0, flags) }
    var lines = TermLines()
    for piece in parsed {
      for hit in piece.hits {
        let (letter, documents) = piece.lines.postings(hit)
        let term = Term(text: piece.lines.term(hit), letter: letter)
        before[term, default: []].formUnion(documents.filter { Int($0) < flags.count && flags[Int($0)] })
      }
      lines.append(piece.lines)
    }
    old = lines

    var log = PostingLog(longest: work.longestLog)
    for (page, number) in changed { log.addTexts(of: page, story: page.document.text.story(), number: number) }
    let sorted = log.sorted()
    func add(_ text: String, _ postings: Postings) {
      for posting in postings.values[..<postings.count] {
        let letter = UInt8(ascii: "A") + UInt8(posting & 7)
        after[Term(text: text, letter: letter), default: []].insert(posting >> 3)
      }
    }
    for (number, word) in sorted.words.enumerated() {
      var postings = Postings()
      sorted.read(word: number, into: &postings)
      add(word, postings)
    }
    for (number, pair) in sorted.pairs.enumerated() {
      var postings = Postings()
      sorted.read(pair: number, into: &postings)
      add(sorted.words[Int(pair >> 32)] + " " + sorted.words[Int(pair & 0xFFFF_FFFF)], postings)
    }
  }

  /// The lines as they are now.
  var lines: TermLines {
    let terms = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let byKey = Dictionary(grouping: terms) { TermKey($0.text, part) }
    var result = TermLines()
    var next = 0
    for (key, terms) in byKey.sorted(by: { $0.key < $1.key }) {
      let start = place(of: key)
      var end = start
      /// By written form and letter.
      var documents: [String: [UInt8: [UInt32]]] = [:]
      while end < old.lines.count, TermKey(old, end, part) == key {
        let (letter, held) = old.postings(end)
        documents[old.term(end), default: [:]][letter, default: []] += held
        end += 1
      }
      for term in terms {
        let gone = before[term] ?? []
        let held = documents[term.text]?[term.letter] ?? []
        documents[term.text, default: [:]][term.letter] = (held.filter { !gone.contains($0) } + (after[term] ?? []))
          .sorted()
      }
      result.append(old, next..<start)
      let variants = documents.keys.sorted { Self.words($0).lexicographicallyPrecedes(Self.words($1)) }
      for field in part.fields {
        for variant in variants {
          guard let own = documents[variant]?[field.letter], !own.isEmpty else { continue }
          result.append(
            Array(variant.utf8)[...], field: field, space: key.space,
            postings: own.map { Postings.value($0, field) }[...])
        }
      }
      next = end
    }
    result.append(old, next..<old.lines.count)
    return result
  }

  /// The first line that is not before a key.
  private func place(of key: TermKey) -> Int {
    var (low, high) = (0, old.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if TermKey(old, middle, part) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func words(_ term: String) -> [String] { term.split(separator: " ").map(String.init) }
}

/// What lines are sorted by: space, then the unaccented words.
private struct TermKey: Hashable, Comparable {
  let space: UInt8
  let folds: [String]

  init(_ term: String, _ part: TermPart) {
    folds = term.split(separator: " ").map { VietnameseFold.foldTerm(String($0)) }
    space = folds.count > 1 ? part.pairs : part.words
  }

  init(_ lines: TermLines, _ line: Int, _ part: TermPart) { self.init(lines.term(line), part) }

  static func < (left: TermKey, right: TermKey) -> Bool {
    left.space != right.space ? left.space < right.space : left.folds.lexicographicallyPrecedes(right.folds)
  }
}

/// Some leaves, as lines again, and the lines that name a changed document.
private struct Parsed: Sendable {
  private(set) var lines = TermLines()
  private(set) var hits: [Int] = []

  init(_ leaves: ArraySlice<(space: UInt8, payload: [UInt8])>, _ isChanged: [Bool]) {
    for leaf in leaves { add(leaf.payload, space: leaf.space, isChanged) }
  }

  private mutating func add(_ payload: [UInt8], space: UInt8, _ isChanged: [Bool]) {
    var term: [UInt8] = []
    var next = 0
    while next < payload.count {
      // Letters of the line before that stay.
      var kept = 0
      var letters = Int(payload[next]) - 37
      while kept < term.count {
        if term[kept] & 0xC0 != 0x80 {
          if letters == 0 { break }
          letters -= 1
        }
        kept += 1
      }
      term.removeLast(term.count - kept)
      next += 1
      while next < payload.count, !(UInt8(ascii: "A")...UInt8(ascii: "G")).contains(payload[next]) {
        term.append(payload[next])
        next += 1
      }
      guard next < payload.count else { return }
      let letter = payload[next]
      let start = next + 1
      next = start
      var value = 0
      var document = -1
      var first = -1
      var isHit = false
      while next < payload.count, payload[next] != UInt8(ascii: "\n") {
        let byte = payload[next]
        next += 1
        if byte < 97 {
          value = value &* 55 &+ Int(byte) &- 37
          continue
        }
        document = document &+ value &* 30 &+ Int(byte) &- 96
        value = 0
        if first < 0 { first = document }
        if document < isChanged.count, document >= 0, isChanged[document] { isHit = true }
      }
      if isHit { hits.append(lines.lines.count) }
      lines.append(
        term, field: letter, list: payload[start..<next], first: UInt32(truncatingIfNeeded: first), space: space)
      next += 1
    }
  }
}
