/// The terms of all documents, in files.
struct TermIndex {
  let names: TermFiles
  let texts: TermFiles
  let lexicon: SearchFile

  /// - Parameters:
  ///   - runs: the documents by rising number.
  ///   - codes: what leads to one entry, sorted.
  init(
    runs: [[(page: SearchPage, number: Int)]], codes: TermLines, folder: String, _ work: some SearchWork
  ) {
    // The texts of all runs come first: they are the larger pieces.
    let parts: [TermPart] = [.texts, .names]
    let tasks = parts.flatMap { part in runs.indices.map { (part: part, run: $0) } }
    let sorted = work.map(tasks) { task in
      var log = PostingLog(longest: work.longestLog)
      for (page, number) in runs[task.run] { log.add(task.part, of: page, number: number) }
      return log.sorted()
    }
    let merges = work.map(Array(parts.indices)) { part in
      TermMerge(Array(sorted[part * runs.count..<(part + 1) * runs.count]), part: parts[part])
    }
    let pairs = work.map(parts.indices.flatMap { part in runs.indices.map { (part: part, run: $0) } }) { task in
      merges[task.part].sortedPairs(run: task.run)
    }
    let spans = merges.map { $0.spans(work.width > 1 ? 16 * work.width : 1) }
    let pieces = parts.indices.flatMap { part in
      [false, true].flatMap { isPairs in spans[part].map { (part: part, isPairs: isPairs, span: $0) } }
    }
    var written = work.map(pieces) { piece in
      let merge = merges[piece.part]
      guard piece.isPairs else { return merge.wordLines(piece.span) }
      return merge.pairLines(Array(pairs[piece.part * runs.count..<(piece.part + 1) * runs.count]), piece.span)
    }
    // Before the shards, so that the postings are gone by then.
    lexicon = Lexicon(merges[1].lexicon, folder: folder).file
    let lines = parts.indices.map { part in
      var lines = parts[part] == .names ? codes : TermLines()
      let own = pieces.indices.filter { pieces[$0].part == part }
      lines.reserve(for: own.lazy.map { written[$0] })
      for index in own {
        lines.append(written[index])
        written[index] = TermLines()
      }
      return lines
    }
    let shards = work.map(lines) { TermShards($0, folder: folder) }
    texts = TermFiles(shards[0], folder: folder, work)
    names = TermFiles(shards[1], folder: folder, work)
  }
}

/// The files of one part.
struct TermFiles: Sendable {
  /// In order, the space of each before its name.
  let leaves: [String]
  /// In order, name and first key of each.
  let groups: [String]
  let files: [SearchFile]

  init(_ shards: TermShards, folder: String, _ work: some SearchWork) {
    let spans = stride(from: 0, to: shards.leaves.count, by: 32).map {
      shards.leaves[$0..<min($0 + 32, shards.leaves.count)]
    }
    let leaves = work.map(spans) { span in
      span.map { leaf in
        let (first, file) = shards.leaf(leaf)
        return (first: first, file: work.take(file))
      }
    }.flatMap(\.self)
    let groups = TermShards.group(leaves, folder: folder)
    self.leaves = leaves.map { "\($0.first.prefix(1))\($0.file.id)" }
    self.groups = groups.map { "\($0.file.id) \($0.first)" }
    files = leaves.map(\.file) + groups.map(\.file)
  }
}
