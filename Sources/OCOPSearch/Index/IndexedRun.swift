/// What an index has to know of a run of entries, whose documents are made one after the other and not kept: beside the stories of a
/// country there is no room for the documents of all of them.
struct IndexedRun: Sendable {
  let names: SortedPostings
  let texts: SortedPostings
  /// By language, group by group.
  private(set) var records: [[RecordShards]]
  /// By entry: what it is narrowed by, and its stars.
  private(set) var facets: [(facets: SearchFacets, stars: Int)] = []
  /// By entry: see `IndexedDocument.facts`.
  private(set) var facts: [UInt64] = []
  /// Every code as letters and digits alone, with the first page of its entry.
  private(set) var codes: [Code] = []

  struct Code: Sendable, Hashable {
    let code: String
    let document: UInt32
    /// What the line of a lot says, see `SearchLot.line`; empty for a code of the entry itself.
    let lot: String
  }

  /// - Parameters:
  ///   - entries: by rising numbers; whole groups of records, but for the last.
  ///   - pages: of an entry, by language, at least one of them.
  init(
    _ entries: Range<Int>, languages: Int, thumbnails: [Thumbnails], folder: String, _ work: some SearchWork,
    pages: (_ entry: Int) -> [IndexedDocument?]
  ) {
    var names = PostingLog(longest: work.longestLog)
    var texts = PostingLog(longest: work.longestLog)
    records = [[RecordShards]](repeating: [], count: languages)
    for start in stride(from: entries.lowerBound, to: entries.upperBound, by: RecordShards.recordsPerGroup) {
      let group = start..<min(start + RecordShards.recordsPerGroup, entries.upperBound)
      let pages = group.map(pages)
      var passages = [PassageShards.Lines](repeating: PassageShards.Lines(), count: languages)
      for (entry, own) in zip(group, pages) {
        for (language, page) in own.enumerated() {
          guard let page else { continue }
          // A document's number is its entry's × the number of languages + its language's.
          let number = entry * languages + language
          let story = page.document.text.story()
          names.addNames(of: page, number: number)
          texts.addTexts(of: page, story: story, number: number)
          passages[language].append(page, story: story, number: entry - start)
        }
        let written = own.compactMap(\.self)
        facts.append(IndexedDocument.facts(written))
        if let first = written.first { facets.append((first.document.facets, first.document.stars)) }
        codes += Self.codes(own, number: entry)
      }
      for language in 0..<languages {
        records[language].append(
          RecordShards(
            pages.map { RecordLine($0[language], thumbnails[language]) },
            PassageShards(passages[language], count: group.count, folder: folder), folder: folder, work))
      }
    }
    self.names = names.sorted()
    self.texts = texts.sorted()
  }

  private static func codes(_ pages: [IndexedDocument?], number: Int) -> [Code] {
    let first = UInt32(number * pages.count + (pages.firstIndex { $0 != nil } ?? 0))
    var codes: Set<Code> = []
    for page in pages.lazy.compactMap(\.self) {
      for code in page.document.codes {
        codes.insert(Code(code: SearchCode.normalised(code), document: first, lot: ""))
      }
      for lot in page.document.lots {
        codes.insert(Code(code: SearchCode.normalised(lot.code), document: first, lot: lot.line))
      }
    }
    return codes.filter { !$0.code.isEmpty }
  }
}
