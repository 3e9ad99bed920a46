import OCOPContent
import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRendering
import OCOPRules
import OCOPText

/// What a build knew of every entry, for the next one to tell whether only words of a few texts have been edited, and which entries it
/// has to read to make their pages.
///
/// Entries go by their number in the order of kinds and keys. Lists lie in columns, so that 17,000 entries are read in a millisecond.
struct EntryMemory: Sendable {
  /// Beside the output.
  static let name = ".ocop-entries"
  private static let format = "ocop-entries 1"

  /// Of the program, the day and whatever else was asked for.
  let options: ContentHash
  /// Of the manifest that was published.
  var manifest: ContentHash
  /// Until when the stamps can be relied upon, in nanoseconds since 1970.
  var trusted: Int
  var stamps: FileStamps
  /// How many warnings there were.
  let warnings: Int
  private let names: TextColumn
  /// By kind, the number of its first entry, and behind the last kind the number of all.
  private let firsts: [UInt32]
  /// The languages of the site.
  let languages: [String]
  /// Of an entry's files.
  var texts: HashColumn
  /// Of all but the words of an entry's texts.
  let facts: HashColumn
  /// Of what was found wrong in its files.
  let findings: HashColumn
  /// Whether other files depend on the words of its texts.
  private let isRead: [UInt8]
  private let shown: ListColumn
  private let behind: ListColumn
  private let framing: [UInt32]
  var signatures: StorySignatures?

  // MARK: Asking

  var count: Int { names.ends.count }

  /// The number of an entry; nil where there was none of that key.
  func number(of kind: EntryKind, _ key: String) -> Int? {
    let key = Array(key.utf8)
    guard let position = EntryKind.allCases.firstIndex(of: kind) else { return nil }
    var (low, high) = (Int(firsts[position]), Int(firsts[position + 1]))
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < Int(firsts[position + 1]) && names[low].elementsEqual(key) ? low : nil
  }

  func name(of number: Int) -> (kind: EntryKind, key: String) {
    let kind = zip(EntryKind.allCases, firsts.dropFirst()).first { number < Int($1) }?.0 ?? .page
    return (kind, String(decoding: names[number], as: UTF8.self))
  }

  func keys(of numbers: some Sequence<Int>) -> [EntryKind: Set<String>] {
    var keys: [EntryKind: Set<String>] = [:]
    for number in numbers {
      let (kind, key) = name(of: number)
      keys[kind, default: []].insert(key)
    }
    return keys
  }

  /// Whether nothing depends on an entry's words but its own pages, those of fairs that show it, and the search.
  func isFree(_ number: Int) -> Bool { isRead[number] == 0 }

  /// The fairs that show an entry: the code of their data is made from the stories of products.
  func fairs(of number: Int) -> [Int] {
    shown[number].map(Int.init).filter { name(of: $0).kind == .fair }
  }

  /// The entries from which the pages of some can be made, themselves among them; nil where these are more than a limit.
  func neighbourhood(of entries: [Int], atMost limit: Int) -> Set<Int>? {
    var found: Set<Int> = []
    var left = entries + framing.map(Int.init) + entries.flatMap { shown[$0].map(Int.init) }
    while let next = left.popLast() {
      guard found.insert(next).inserted else { continue }
      guard found.count <= limit else { return nil }
      left += behind[next].map(Int.init)
    }
    return found
  }
}

// MARK: Learning

extension EntryMemory {
  init(
    _ renderer: SiteRenderer, _ loaded: LoadedSite, findings found: [EntryID: ContentHash], options: ContentHash,
    stamps: FileStamps, warnings: Int
  ) {
    let showcase = renderer.showcase
    let entries = showcase.allEntries
    self.options = options
    self.stamps = stamps
    self.warnings = warnings
    manifest = ContentHash(of: "")
    trusted = 0
    var firsts: [UInt32] = [0]
    for kind in EntryKind.allCases { firsts.append((firsts.last ?? 0) + UInt32(showcase.count(of: kind))) }
    self.firsts = firsts
    let starts = firsts
    @Sendable func number(_ id: EntryID) -> Int { Int(starts[id.kind.position]) + id.index }
    let neighbours = PageNeighbours(renderer)
    var linked: [EntryID: [EntryID]] = [:]
    for link in loaded.links {
      if let id = showcase.find(path: link.file) { linked[id, default: []].append(link.target) }
    }
    let links = linked
    let learnt = ParallelMap.map(entries, chunk: 256) { id in
      var shown = neighbours.shown(on: id) + (links[id] ?? []) + neighbours.inSamePlaces(as: id)
      if id.kind == .product {
        shown += neighbours.inSamePlaces(as: EntryID(.producer, showcase.products[id.index].producer))
      }
      return (
        shown: shown.map(number), behind: neighbours.behindCard(of: id).map(number),
        texts: loaded.sources[id.kind, showcase.entry(id).key]?.texts ?? Self.nothing,
        facts: Self.facts(of: id, in: showcase, loaded)
      )
    }
    var names = TextColumn()
    var (shown, behind) = (ListColumn(), ListColumn())
    for (id, learnt) in zip(entries, learnt) {
      names.append(showcase.entry(id).key)
      shown.append(learnt.shown)
      behind.append(learnt.behind)
    }
    self.names = names
    self.shown = shown
    self.behind = behind
    framing = neighbours.framing.map { UInt32(number($0)) }
    languages = showcase.site.languages.map(\.code)
    texts = HashColumn(learnt.lazy.map(\.texts))
    facts = HashColumn(learnt.lazy.map(\.facts))
    findings = HashColumn(entries.lazy.map { found[$0] ?? Self.nothing })
    var isRead = [UInt8](repeating: 0, count: entries.count)
    for link in loaded.links where link.namesHeading { isRead[number(link.target)] = 1 }
    for product in loaded.productsWithOneStory { isRead[number(EntryID(.product, product))] = 1 }
    // The first sentence of a story stands for a summary that is missing.
    for (index, product) in showcase.products.enumerated() where product.summary == nil {
      isRead[number(EntryID(.product, index))] = 1
    }
    self.isRead = isRead
    signatures = loaded.signatures
  }

  /// Of all but the words of an entry's texts: while it stays, so do lists and cards.
  static func facts(of id: EntryID, in showcase: Showcase, _ loaded: LoadedSite) -> ContentHash {
    let entry = showcase.entry(id)
    var parts = [loaded.sources[id.kind, entry.key]?.facts.bytes ?? []]
    for body in entry.texts {
      parts.append(Array(body.file.utf8))
      for (address, path) in body.attachments.sorted(by: { $0.key < $1.key }) {
        parts.append(Array("\(address) \(path)".utf8))
      }
    }
    return ContentHash(ofParts: parts)
  }

  /// Of what is wrong in the files of each entry where something is.
  static func findings(in loaded: LoadedSite, _ showcase: Showcase) -> [EntryID: ContentHash] {
    var hashes: [EntryID: [ContentHash]] = [:]
    for finding in loaded.problems.findings {
      guard let id = showcase.find(path: finding.place.file) else { continue }
      hashes[id, default: []].append(ContentHash(of: finding.identity))
    }
    return hashes.mapValues { ContentHash(ofParts: $0.sorted().map(\.bytes)) }
  }

  /// Where nothing is wrong.
  static let nothing = ContentHash(of: "")
}

// MARK: Keeping

extension EntryMemory {
  /// Nil where there is none, or it is damaged, or of another version.
  static func read(from folder: String) throws(MachineError) -> EntryMemory? {
    try Disk.read("\(folder)/\(name)").flatMap { EntryMemory($0) }
  }

  private init?(_ bytes: [UInt8]) {
    guard var record = ByteRecordReader(bytes, format: Self.format) else { return nil }
    options = record.hash()
    manifest = record.hash()
    trusted = record.number()
    warnings = record.number()
    stamps = FileStamps(bytes: record.column())
    names = TextColumn(ends: record.column(), bytes: record.column())
    firsts = record.column()
    languages = record.texts()
    texts = HashColumn(halves: record.column())
    facts = HashColumn(halves: record.column())
    findings = HashColumn(halves: record.column())
    isRead = record.column()
    shown = ListColumn(ends: record.column(), items: record.column())
    behind = ListColumn(ends: record.column(), items: record.column())
    framing = record.column()
    let slots: [UInt16] = record.column()
    signatures = firsts.count > 1 ? StorySignatures(slots: slots, products: Int(firsts[1])) : nil
    guard isSound else { return nil }
  }

  /// Whether every number leads somewhere.
  private var isSound: Bool {
    firsts.count == EntryKind.allCases.count + 1 && firsts.first == 0 && firsts.isRising(to: count) && names.isSound
      && [texts, facts, findings].allSatisfy { $0.halves.count == 2 * count }
      && isRead.count == count
      && [shown, behind].allSatisfy { $0.ends.count == count && $0.isSound }
      && [shown.items, behind.items, framing].allSatisfy { $0.allSatisfy { Int($0) < count } }
  }

  private var bytes: [UInt8] {
    let columns = [stamps.bytes.count, names.bytes.count, signatures.map { $0.slots.count * 2 } ?? 0]
    var record = ByteRecordWriter(
      format: Self.format, capacity: columns.reduce(0, +) + (shown.items.count + behind.items.count + 17 * count) * 4)
    record.append(options)
    record.append(manifest)
    record.append(trusted)
    record.append(warnings)
    record.append(column: stamps.bytes)
    record.append(column: names.ends)
    record.append(column: names.bytes)
    record.append(column: firsts)
    record.append(languages)
    for hashes in [texts, facts, findings] { record.append(column: hashes.halves) }
    record.append(column: isRead)
    record.append(column: shown.ends)
    record.append(column: shown.items)
    record.append(column: behind.ends)
    record.append(column: behind.items)
    record.append(column: framing)
    record.append(column: signatures?.slots ?? [])
    return record.finish()
  }

  /// Remembers a build that has been published.
  ///
  /// - Parameter listed: when its files were looked at, in nanoseconds since 1970.
  consuming func keep(
    _ publication: PublishReport, manifest: ContentHash, listed: Int, in folder: String
  ) throws(MachineError) {
    self.manifest = manifest
    // Nothing is written where nothing has changed.
    if publication.isEmpty, let old = try Self.read(from: folder) {
      trusted = old.trusted
      if bytes == old.bytes { return }
    }
    trusted = FileStamp.trusted(at: listed)
    try Disk.replace("\(folder)/\(Self.name)", with: bytes)
  }
}
