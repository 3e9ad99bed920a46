/// The records and texts of a group of entries as they were published, changed where some entries have other texts now: the same files
/// that the whole group would give, without looking at the others.
struct RecordPatch {
  private var lines: [RecordLine] = []
  /// By number in the group.
  private var passages: [Int: ArraySlice<UInt8>] = [:]

  /// - Parameters:
  ///   - names: of the folder with the group's records, then of all its files.
  ///   - read: what stands in a file; nil where it is not as it was published.
  /// - Returns: nil where a file cannot be read.
  init?(_ names: [String], read: (String) -> [UInt8]?) {
    guard let folder = names.first else { return nil }
    for name in names.dropFirst() {
      guard let payload = read(name) else { return nil }
      if name.hasPrefix(folder + "/") {
        lines += payload.split(separator: PassageShards.lineFeed, omittingEmptySubsequences: false).dropLast().map {
          RecordLine(published: $0)
        }
        continue
      }
      for line in payload.split(separator: PassageShards.lineFeed) {
        guard let number = Int(String(decoding: line.prefix { $0 != PassageShards.tab }, as: UTF8.self)) else {
          return nil
        }
        passages[number] = line
      }
    }
  }

  /// - Parameters:
  ///   - changed: pages that are others now, by number in the group; nil for an entry that has none.
  ///   - rank: of the page with a number, see `IndexedDocument.rank`.
  consuming func shards(
    changed: [Int: IndexedDocument?], thumbnail: Thumbnails, folder: String, _ work: some SearchWork,
    rank: (Int) -> UInt32
  ) -> RecordShards {
    var texts = PassageShards.Lines()
    for number in lines.indices {
      if let page = changed[number] {
        lines[number] = RecordLine(page, thumbnail)
        if let page { texts.append(page, story: page.document.text.story(), number: number) }
      } else if let line = passages[number] {
        texts.append(published: line, number: number, rank: rank(number))
      }
    }
    return RecordShards(lines, PassageShards(texts, count: lines.count, folder: folder), folder: folder, work)
  }
}
