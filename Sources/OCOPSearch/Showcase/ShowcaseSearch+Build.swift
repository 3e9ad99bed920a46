package import OCOPModel
package import OCOPText

/// The files of an index, and what is to be remembered of them.
package struct SearchBuild: Sendable {
  package let files: [SearchFile]
  /// Paths of files that are as they were published.
  package let kept: [String]
  package let memory: SearchMemory
}

/// Tells whether the files of an entry are those of last time.
package protocol EntryHashes: Sendable {
  /// Of all that stands in them.
  subscript(id: EntryID) -> ContentHash { get }
  /// Of all but the words of their texts.
  func facts(of id: EntryID) -> ContentHash
}

extension ShowcaseSearch {
  /// The index of the whole showcase.
  ///
  /// - Parameters:
  ///   - common: what every entry depends on: site.yml, options, the program.
  ///   - hashes: of the files of entries.
  package func build(
    _ work: some SearchWork, common: ContentHash, hashes: some EntryHashes, folder: String = "search"
  ) -> SearchBuild {
    let entries = showcase.allEntries
    let fingerprints = work.map(Self.spans(entries)) { span in span.map { fingerprint(of: $0, hashes) } }.joined()
    let parts = SearchIndex(source, languages: languages, folder: folder).parts(work)
    let rows = zip(zip(entries, fingerprints), parts.entries).map { entry, place in
      SearchMemory.Row(
        name: name(of: entry.0), fingerprint: entry.1, facts: place?.facts ?? IndexedDocument.facts([]),
        number: place?.number ?? -1)
    }
    return SearchBuild(
      files: parts.files, kept: [],
      memory: SearchMemory(
        common: common, rows: rows, steady: (parts.terms.names.files + parts.steady).map(\.id),
        nameGroups: parts.terms.names.groups, textGroups: parts.terms.texts.groups,
        textLeaves: parts.terms.texts.leaves,
        languages: parts.languages))
  }

  /// The index where only summaries, attributes and stories of a few entries differ from last time, which is what most edits are;
  /// nil where more differs, or a file cannot be read. The files are those that `build` would give.
  ///
  /// - Parameter read: the bytes of a published file; nil where it is not as it was published.
  package func rebuild(
    _ work: some SearchWork, common: ContentHash, hashes: some EntryHashes, last: SearchMemory,
    folder: String = "search", read: @Sendable (String) -> [UInt8]?
  ) -> SearchBuild? {
    let entries = showcase.allEntries
    guard last.common == common, last.rows.count == entries.count, last.languages.count == languages.count else {
      return nil
    }
    let rows = work.map(Self.spans(entries)) { span in
      span.map { id in (name: name(of: id), fingerprint: fingerprint(of: id, hashes)) }
    }.flatMap(\.self)
    guard zip(rows, last.rows).allSatisfy({ $0.name == $1.name }) else { return nil }
    let changed = rows.indices.filter { rows[$0].fingerprint != last.rows[$0].fingerprint }
    let edits = changed.map { Edit(row: $0, id: entries[$0], fingerprint: rows[$0].fingerprint) }
    return rebuild(work, edits, last: last, folder: folder, read: read) {
      showcase.entry(entries[$0]).key
    }
  }

  /// The same where it is known which entries have been edited.
  ///
  /// - Parameters:
  ///   - edited: those entries by their rows in the memory.
  ///   - hashes: of the files of entries.
  ///   - key: of the entry of a row.
  package func rebuild(
    _ work: some SearchWork, edited: [(row: Int, id: EntryID)], hashes: some EntryHashes, last: SearchMemory,
    folder: String = "search", read: @Sendable (String) -> [UInt8]?, key: @Sendable (_ row: Int) -> String
  ) -> SearchBuild? {
    let edits = edited.map { Edit(row: $0.row, id: $0.id, fingerprint: fingerprint(of: $0.id, hashes)) }
    guard edits.allSatisfy({ last.rows.indices.contains($0.row) && last.rows[$0.row].name == name(of: $0.id) }) else {
      return nil
    }
    return rebuild(work, edits.sorted { $0.row < $1.row }, last: last, folder: folder, read: read, key: key)
  }

  /// An entry that has changed.
  private struct Edit: Sendable {
    let row: Int
    let id: EntryID
    let fingerprint: ContentHash
  }

  private func rebuild(
    _ work: some SearchWork, _ changed: [Edit], last: SearchMemory, folder: String,
    read: @Sendable (String) -> [UInt8]?, key: @Sendable (_ row: Int) -> String
  ) -> SearchBuild? {
    guard changed.count <= Self.few,
      changed.allSatisfy({ IndexedDocument.facts(pages($0.id).compactMap(\.self)) == last.rows[$0.row].facts })
    else { return nil }
    let found = changed.filter { last.rows[$0.row].number >= 0 }.sorted {
      last.rows[$0.row].number < last.rows[$1.row].number
    }
    guard let records = records(of: found, in: last, work, folder, read, key) else { return nil }
    var texts = (leaves: last.textLeaves, groups: last.textGroups, files: [SearchFile]())
    if !found.isEmpty {
      guard let made = terms(of: found, in: last, work, folder, read) else { return nil }
      texts = (made.leaves, made.groups, made.files)
    }
    let manifests = zip(languages, records.languages).map { language, memory in
      SearchManifest.file(language.code, memory, last.nameGroups + texts.groups, folder: folder)
    }
    let made = texts.files + records.files + manifests
    let names =
      last.steady + records.kept
      + (found.isEmpty
        ? texts.leaves.map { String($0.dropFirst()) } + texts.groups.map { String($0.prefix { $0 != " " }) } : [])
    var known = Set(made.map(\.path))
    let kept = names.map { "\(folder)/\($0).js" }.filter { known.insert($0).inserted }
    var rows = last.rows
    for edit in changed { rows[edit.row].fingerprint = edit.fingerprint }
    return SearchBuild(
      files: made, kept: kept,
      memory: SearchMemory(
        common: last.common, rows: rows, steady: last.steady, nameGroups: last.nameGroups, textGroups: texts.groups,
        textLeaves: texts.leaves, languages: records.languages))
  }

  /// More entries than this are as quickly indexed with all others.
  private static let few = 64

  private static func spans(_ entries: [EntryID]) -> [ArraySlice<EntryID>] {
    stride(from: 0, to: entries.count, by: 256).map { entries[$0..<min($0 + 256, entries.count)] }
  }

  /// The groups of records in which changed entries stand, made anew, and the others as they were.
  private func records(
    of changed: [Edit], in last: SearchMemory, _ work: some SearchWork, _ folder: String,
    _ read: @Sendable (String) -> [UInt8]?, _ key: @Sendable (_ row: Int) -> String
  ) -> (languages: [SearchMemory.Language], files: [SearchFile], kept: [String])? {
    let size = RecordShards.recordsPerGroup
    let edits = Dictionary(grouping: changed) { Int(last.rows[$0.row].number) / size }
    let touched = edits.keys.sorted()
    var rows: [Int: Int] = [:]
    for (row, known) in last.rows.enumerated() where edits[Int(known.number) / size] != nil && known.number >= 0 {
      rows[Int(known.number)] = row
    }
    let rowOfNumber = rows
    let tasks = showcase.site.languages.enumerated().flatMap { number, language in
      touched.map { (number: number, language: language, group: $0) }
    }
    let made = work.map(tasks) { task -> RecordShards? in
      let first = task.group * size
      let memory = last.languages[task.number]
      var pages: [Int: IndexedDocument?] = [:]
      for edit in edits[task.group] ?? [] {
        pages[Int(last.rows[edit.row].number) - first] = .some(page(edit.id, task.language))
      }
      return RecordPatch(memory.groups[task.group]) { read("\(folder)/\($0).js").flatMap(ShardText.payload) }?.shards(
        changed: pages, thumbnail: memory.thumbnails, folder: folder, work
      ) { number in rowOfNumber[first + number].map { IndexedDocument.rank(ofKey: key($0)) } ?? 0 }
    }
    var groups = last.languages.map(\.groups)
    for (task, shards) in zip(tasks, made) {
      guard let shards else { return nil }
      groups[task.number][task.group] = shards.names
    }
    let kept = groups.flatMap { groups in
      groups.enumerated().filter { edits[$0.offset] == nil }.flatMap { $0.element.dropFirst() }
    }
    let languages = zip(last.languages, groups).map {
      SearchMemory.Language(members: $0.members, thumbnails: $0.thumbnails, groups: $1)
    }
    return (languages, made.compactMap { $0?.files }.flatMap(\.self), kept)
  }

  private func terms(
    of changed: [Edit], in last: SearchMemory, _ work: some SearchWork, _ folder: String,
    _ read: @Sendable (String) -> [UInt8]?
  ) -> TermFiles? {
    let count = languages.count
    let documents = changed.flatMap { edit in
      showcase.site.languages.enumerated().compactMap { number, language in
        page(edit.id, language).map { (page: $0, number: Int(last.rows[edit.row].number) * count + number) }
      }
    }
    let leaves = work.map(last.textLeaves) { leaf in
      read("\(folder)/\(leaf.dropFirst()).js").flatMap(ShardText.payload)
    }
    var read: [(space: UInt8, payload: [UInt8])] = []
    for (name, payload) in zip(last.textLeaves, leaves) {
      guard let payload, let space = name.utf8.first else { return nil }
      read.append((space, payload))
    }
    let patch = TermPatch(leaves: read, changed: documents, work)
    return TermFiles(patch.lines, folder: folder, work)
  }

  private func name(of id: EntryID) -> UInt64 { ContentHash(of: "\(id.kind.rawValue) \(showcase.entry(id).key)").low }

  /// Of all that the documents of an entry are made from. Whoever lets a document hold something new adds it here.
  private func fingerprint(of id: EntryID, _ hashes: some EntryHashes) -> ContentHash {
    var bytes: [UInt8] = []
    func add(_ hash: ContentHash) {
      withUnsafeBytes(of: (hash.high, hash.low)) { bytes.append(contentsOf: $0) }
    }
    func add(_ text: String) {
      bytes += text.utf8
      bytes.append(0)
    }
    add(hashes[id])
    switch id.kind {
    case .product:
      add(hashes.facts(of: EntryID(.producer, showcase.products[id.index].producer)))
      let standing = showcase.standings[id.index]
      bytes.append(UInt8(truncatingIfNeeded: standing.stars ?? 0))
      add(standing.state.rawValue)
      for recognition in showcase.histories[id.index].recognitions {
        add(hashes.facts(of: EntryID(.certification, recognition.certification)))
      }
      for fair in showcase.fairsOfProduct[id.index] { add(showcase.fairs[fair].key) }
      for lot in showcase.products[id.index].lots { bytes.append(lot.isRecalled(on: showcase.asOf) ? 1 : 0) }
    case .producer: for fair in showcase.fairsOfProducer[id.index] { add(showcase.fairs[fair].key) }
    case .certification, .fair, .place, .story, .page: break
    }
    return ContentHash(of: bytes)
  }
}
