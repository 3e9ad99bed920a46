/// The words to correct a misspelt one with: unaccented, from titles, names and places.
struct Lexicon {
  let file: SearchFile

  /// Enough for every Vietnamese syllable and the names of a large site; about 10 kB compressed, and only loaded when a
  /// word is not found.
  private static let longest = 4_096

  init(_ words: [(word: String, count: Int)], folder: String) {
    // A word of phrases alone stands in no document by itself.
    let usable = words.filter {
      $0.count > 0 && $0.word.utf8.count >= 3 && $0.word.utf8.contains { $0 >= UInt8(ascii: "a") }
    }
    // Sorted, so that neighbours share their beginnings; a digit tells how frequent the word is.
    let lines = usable.prefix(Self.longest).sorted { $0.word < $1.word }.map { word, count in
      "\(word)\(min(9, Int.bitWidth - count.leadingZeroBitCount))"
    }
    let payload = Array(lines.joined(separator: " ").utf8)
    file = ShardText.file(payload, kind: "lexicon", folder: folder)
  }
}
