import OCOPText

/// Terms with their posting lists, cut into small files.
///
/// All terms form one sorted list of lines. Each line holds a term and a part of its posting list; a leaf is a run of lines, a
/// group is a run of leaves, with a file that says where each leaf begins and how it is called. Whoever looks for a term reads
/// the manifest (groups), one group file (leaves) and one leaf: what is loaded for a word hardly grows with the site.
///
/// Each file is named by its content and nothing else, and borders hold where they are (`ShardCutter`): a word more in one text
/// changes the leaf that holds it and the file of its group.
struct TermShards {
  private let lines: TermLines
  /// Of the line before the first; nil where there is none.
  private let keyBefore: String?
  private let folder: String
  let leaves: [Range<Int>]

  /// About 1.5 and 3.5 kB compressed: nearly every query reads names, few read texts.
  private static func size(of space: UInt8) -> Int { space < TermPart.texts.words ? 4_000 : 12_000 }

  /// - Parameters:
  ///   - keyBefore: of the line before them, see `lastKey`.
  ///   - isEnd: whether no more lines follow. Where some do, those at the end that may share a leaf with them are in none: see `rest`.
  init(_ lines: TermLines, after keyBefore: String?, isEnd: Bool, folder: String) {
    self.lines = lines
    self.keyBefore = keyBefore
    self.folder = folder
    // A leaf holds one space of keys, so that its first key tells the space of all its lines.
    leaves = lines.lines.indices.runs { lines.lines[$0].space == lines.lines[$1].space }.flatMap { run in
      ShardCutter(about: Self.size(of: lines.lines[run.startIndex].space)).cut(
        run.startIndex..<run.endIndex, isEnd: isEnd || run.endIndex < lines.lines.count,
        size: { Int(lines.lines[$0].end - lines.lines[$0].start) }, rank: { lines.lines[$0].rank })
    }
  }

  /// The lines that are in no leaf yet.
  var rest: TermLines {
    var rest = TermLines()
    rest.append(lines, (leaves.last?.upperBound ?? 0)..<lines.lines.count)
    return rest
  }

  /// Of the last line in a leaf.
  var lastKey: String? { leaves.last.map { key($0.upperBound - 1) } ?? keyBefore }

  /// A leaf and where it begins: space and unaccented term of its first line, and `+` when lines of the same term stand in the
  /// leaf before.
  ///
  /// A line is: one digit, how many characters of the line before it are kept; the rest of the term, in lower case; a capital
  /// letter, the field; the numbers of the documents, the first as it is and each next as the distance from the last, less one;
  /// behind the document of a lot's code what is known of the lot; a line feed.
  func leaf(_ leaf: Range<Int>) -> (first: String, file: SearchFile) {
    var payload: [UInt8] = []
    payload.reserveCapacity(Int(lines.lines[leaf.upperBound - 1].end - lines.lines[leaf.lowerBound].start) + leaf.count)
    for number in leaf {
      let line = lines.lines[number]
      let (kept, skipped) = number > leaf.lowerBound ? shared(lines.lines[number - 1], line) : (0, 0)
      payload.append(37 + kept)
      payload += lines.bytes[Int(line.start) + skipped..<Int(line.end)]
      payload.append(UInt8(ascii: "\n"))
    }
    let key = key(leaf.lowerBound)
    let goesOn = key == (leaf.lowerBound > 0 ? self.key(leaf.lowerBound - 1) : keyBefore)
    return (goesOn ? key + "+" : key, ShardText.file(payload, kind: "leaf", folder: folder))
  }

  /// Space and unaccented term.
  private func key(_ line: Int) -> String {
    String(Unicode.Scalar(lines.lines[line].space)) + VietnameseFold.foldTerm(lines.term(line))
  }

  /// The files of groups, with the first key of each.
  static func group(_ leaves: [(first: String, file: SearchFile)], folder: String) -> [(
    first: String, file: SearchFile
  )] {
    // With groups of about √n leaves, the manifest and the group files grow alike; by powers of two, so that one leaf more
    // hardly ever makes other groups.
    var size = 32
    while size * size < leaves.count { size *= 2 }
    let hashes = leaves.map { UInt32(truncatingIfNeeded: ContentHash(of: $0.first).low) }
    return ShardCutter(about: size).cut(leaves.indices, size: { _ in 1 }, rank: { hashes[$0] }).map { span in
      let payload = leaves[span].map { "\($0.file.id) \($0.first)" }.joined(separator: "\n")
      return (leaves[span.lowerBound].first, ShardText.file(Array(payload.utf8), kind: "group", folder: folder))
    }
  }

  /// How many letters of the term, and how many bytes, a line has in common with the one before.
  private func shared(_ previous: TermLines.Line, _ line: TermLines.Line) -> (letters: UInt8, bytes: Int) {
    let (left, right) = (Int(previous.start), Int(line.start))
    let most = min(Int(previous.termEnd) - left, Int(line.termEnd) - right)
    var bytes = 0
    while bytes < most, lines.bytes[left + bytes] == lines.bytes[right + bytes] { bytes += 1 }
    // Whole letters only.
    func beginsLetter(_ place: Int, _ end: Int32) -> Bool { place >= Int(end) || lines.bytes[place] & 0xC0 != 0x80 }
    while bytes > 0, !beginsLetter(left + bytes, previous.termEnd) || !beginsLetter(right + bytes, line.termEnd) {
      bytes -= 1
    }
    var letters: UInt8 = 0
    for place in right..<right + bytes where lines.bytes[place] & 0xC0 != 0x80 {
      if letters == 60 { return (60, place - right) }
      letters += 1
    }
    return (letters, bytes)
  }
}
