package import OCOPModel
package import OCOPText

/// The files of an index, and what is to be remembered of them.
package struct SearchBuild: Sendable {
  package let files: [SearchFile]
  /// Paths of files that are as they were published.
  package let kept: [String]
  package let memory: SearchMemory
}

extension ShowcaseSearch {
  /// The index of the whole showcase.
  ///
  /// - Parameters:
  ///   - common: what every entry depends on: site.yml, options, the program.
  ///   - files: the hash of an entry's own files.
  package func build(
    _ work: some SearchWork, common: ContentHash, files: @Sendable (EntryID) -> ContentHash, folder: String = "search"
  ) -> SearchBuild {
    let entries = showcase.allEntries
    let made = work.map(Self.spans(entries)) { span in
      span.map { id in (fingerprint: fingerprint(of: id, files), pages: pages(id)) }
    }.flatMap(\.self)
    let index = SearchIndex(languages: languages, pages: made.flatMap(\.pages), folder: folder)
    let parts = index.parts(work)
    let rows = zip(entries, made).map { id, made in
      let name = made.pages.first.map { SearchIndex.EntryName(kind: $0.document.kind, key: $0.document.key) }
      return SearchMemory.Row(
        name: self.name(of: id), fingerprint: made.fingerprint, facts: SearchPage.facts(made.pages),
        number: name.flatMap { index.numbers[$0] } ?? -1)
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
    _ work: some SearchWork, common: ContentHash, files: @Sendable (EntryID) -> ContentHash, last: SearchMemory,
    folder: String = "search", read: @Sendable (String) -> [UInt8]?
  ) -> SearchBuild? {
    let entries = showcase.allEntries
    guard last.common == common, last.rows.count == entries.count, last.languages.count == languages.count else {
      return nil
    }
    let rows = work.map(Self.spans(entries)) { span in
      span.map { id in (name: name(of: id), fingerprint: fingerprint(of: id, files)) }
    }.flatMap(\.self)
    guard zip(rows, last.rows).allSatisfy({ $0.name == $1.name }) else { return nil }
    let changed = rows.indices.filter { rows[$0].fingerprint != last.rows[$0].fingerprint }
    guard changed.count <= Self.few else { return nil }
    guard changed.allSatisfy({ SearchPage.facts(pages(entries[$0])) == last.rows[$0].facts }) else { return nil }

    let found = changed.filter { last.rows[$0].number >= 0 }.sorted { last.rows[$0].number < last.rows[$1].number }
    let records = records(of: found, in: last, entries, work, folder)
    var texts = (leaves: last.textLeaves, groups: last.textGroups, files: [SearchFile]())
    if !found.isEmpty {
      guard let made = terms(of: found, in: last, entries, work, folder, read) else { return nil }
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
    return SearchBuild(
      files: made, kept: kept,
      memory: SearchMemory(
        common: common,
        rows: zip(rows, last.rows).map {
          SearchMemory.Row(name: $0.name, fingerprint: $0.fingerprint, facts: $1.facts, number: $1.number)
        },
        steady: last.steady, nameGroups: last.nameGroups, textGroups: texts.groups, textLeaves: texts.leaves,
        languages: records.languages))
  }

  /// More entries than this are as quickly indexed with all others.
  private static let few = 64

  private static func spans(_ entries: [EntryID]) -> [ArraySlice<EntryID>] {
    stride(from: 0, to: entries.count, by: 256).map { entries[$0..<min($0 + 256, entries.count)] }
  }

  /// The groups of records in which changed entries stand, made anew, and the others as they were.
  private func records(
    of changed: [Int], in last: SearchMemory, _ entries: [EntryID], _ work: some SearchWork, _ folder: String
  ) -> (languages: [SearchMemory.Language], files: [SearchFile], kept: [String]) {
    let size = RecordShards.recordsPerGroup
    var numbered: [Int: EntryID] = [:]
    let touched = Set(changed.map { Int(last.rows[$0].number) / size }).sorted()
    for (row, id) in zip(last.rows, entries) where touched.contains(Int(row.number) / size) && row.number >= 0 {
      numbered[Int(row.number)] = id
    }
    let ids = numbered
    let tasks = showcase.site.languages.enumerated().flatMap { number, language in
      touched.map { (number: number, language: language, group: $0) }
    }
    let made = work.map(tasks) { task in
      let first = task.group * size
      var end = first
      while ids[end] != nil, end < first + size { end += 1 }
      let pages = (first..<end).map { number in ids[number].flatMap { page($0, task.language) } }
      return RecordShards(pages[...], thumbnail: last.languages[task.number].thumbnails, folder: folder, work)
    }
    var groups = last.languages.map(\.groups)
    for (task, shards) in zip(tasks, made) { groups[task.number][task.group] = shards.names }
    let kept = groups.flatMap { groups in
      groups.enumerated().filter { !touched.contains($0.offset) }.flatMap { $0.element.dropFirst() }
    }
    let languages = zip(last.languages, groups).map {
      SearchMemory.Language(members: $0.members, thumbnails: $0.thumbnails, groups: $1)
    }
    return (languages, made.flatMap(\.files), kept)
  }

  private func terms(
    of changed: [Int], in last: SearchMemory, _ entries: [EntryID], _ work: some SearchWork, _ folder: String,
    _ read: @Sendable (String) -> [UInt8]?
  ) -> TermFiles? {
    let count = languages.count
    let documents = changed.flatMap { entry in
      showcase.site.languages.enumerated().compactMap { number, language in
        page(entries[entry], language).map { (page: $0, number: Int(last.rows[entry].number) * count + number) }
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
    return TermFiles(TermShards(patch.lines, folder: folder), folder: folder, work)
  }

  private func name(of id: EntryID) -> UInt64 { ContentHash(of: "\(id.kind.rawValue) \(showcase.entry(id).key)").low }

  /// Of all that the documents of an entry are made from. Whoever lets a document hold something new adds it here.
  private func fingerprint(of id: EntryID, _ files: (EntryID) -> ContentHash) -> ContentHash {
    var bytes: [UInt8] = []
    func add(_ hash: ContentHash) {
      withUnsafeBytes(of: (hash.high, hash.low)) { bytes.append(contentsOf: $0) }
    }
    func add(_ text: String) {
      bytes += text.utf8
      bytes.append(0)
    }
    add(files(id))
    switch id.kind {
    case .product:
      add(files(EntryID(.producer, showcase.products[id.index].producer)))
      let standing = showcase.standings[id.index]
      bytes += [UInt8(truncatingIfNeeded: standing.stars ?? 0), standing.state.isInForce ? 1 : 0]
      for recognition in showcase.histories[id.index].recognitions {
        add(files(EntryID(.certification, recognition.certification)))
      }
      for fair in showcase.fairsOfProduct[id.index] { add(showcase.fairs[fair].key) }
    case .producer: for fair in showcase.fairsOfProducer[id.index] { add(showcase.fairs[fair].key) }
    case .certification, .fair, .place, .story, .page: break
    }
    return ContentHash(of: bytes)
  }
}
