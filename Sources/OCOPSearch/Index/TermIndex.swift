/// The terms of all documents, in files.
struct TermIndex {
  let names: TermFiles
  let texts: TermFiles
  let lexicon: SearchFile

  /// - Parameters:
  ///   - names: by run of documents, by rising numbers.
  ///   - texts: likewise.
  ///   - codes: what leads to one entry, sorted.
  init(
    names: [SortedPostings], texts: [SortedPostings], codes: TermLines, folder: String, _ work: some SearchWork
  ) {
    let (names, texts) = (TermMerge(names, part: .names), TermMerge(texts, part: .texts))
    lexicon = Lexicon(names.lexicon, folder: folder).file
    self.texts = TermFiles(texts, after: TermLines(), folder: folder, work)
    self.names = TermFiles(names, after: codes, folder: folder, work)
  }
}

/// The files of one part.
struct TermFiles: Sendable {
  /// In order, the space of each before its name.
  let leaves: [String]
  /// In order, name and first key of each.
  let groups: [String]
  let files: [SearchFile]

  /// All terms of some runs.
  ///
  /// - Parameter first: lines that come before them.
  init(_ merge: TermMerge, after first: TermLines, folder: String, _ work: some SearchWork) {
    let pairs = work.map(Array(merge.runs.indices)) { merge.sortedPairs(run: $0) }
    let spans = merge.spans(work.width > 1 ? 16 * work.width : 1)
    let pieces = [false, true].flatMap { isPairs in spans.map { (isPairs: isPairs, span: $0) } }
    // As few at a time as keep all cores busy: the lines of all of them weigh as much as all texts.
    let batches = stride(from: 0, to: pieces.count, by: 4 * work.width).map {
      Array(pieces[$0..<min($0 + 4 * work.width, pieces.count)])
    }
    self.init(count: 1 + batches.count, folder: folder, work) { number in
      if number == 0 { return [first] }
      return work.map(batches[number - 1]) { piece in
        piece.isPairs ? merge.pairLines(pairs, piece.span) : merge.wordLines(piece.span)
      }
    }
  }

  init(_ lines: TermLines, folder: String, _ work: some SearchWork) {
    self.init(count: 1, folder: folder, work) { _ in [lines] }
  }

  /// - Parameters:
  ///   - count: of batches of lines.
  ///   - lines: those of a batch, in order; asked for one batch after the other.
  private init(count: Int, folder: String, _ work: some SearchWork, lines: (_ batch: Int) -> [TermLines]) {
    var leaves: [(first: String, file: SearchFile)] = []
    var rest = TermLines()
    var keyBefore: String?
    for batch in 0..<count {
      rest.append(lines(batch))
      let shards = TermShards(rest, after: keyBefore, isEnd: batch == count - 1, folder: folder)
      let spans = stride(from: 0, to: shards.leaves.count, by: 32).map {
        shards.leaves[$0..<min($0 + 32, shards.leaves.count)]
      }
      leaves += work.map(spans) { span in
        span.map { leaf in
          let (first, file) = shards.leaf(leaf)
          return (first: first, file: work.take(file))
        }
      }.joined()
      rest = shards.rest
      keyBefore = shards.lastKey
    }
    let groups = TermShards.group(leaves, folder: folder)
    self.leaves = leaves.map { "\($0.first.prefix(1))\($0.file.id)" }
    self.groups = groups.map { "\($0.file.id) \($0.first)" }
    files = leaves.map(\.file) + groups.map(\.file)
  }
}
