import OCOPContent
import OCOPDiagnostics
import OCOPModel
import OCOPSpreadsheet
import OCOPText

/// The entries that a list speaks of, gathered from all its rows before anything is written: a producer of ten products is one file.
struct EntryDraftBook {
  /// One content file, as it is and as it shall be.
  struct Draft {
    let schema: EntrySchema
    let kind: EntryKind?
    let key: String
    let path: String
    let name: String
    /// Nil for a lot, which has a code and no name.
    fileprivate(set) var spelling: EntryName?
    let existing: FrontMatterText?
    /// In the order in which the list named them.
    var fields: [(name: String, value: YAMLValue)] = []
    /// Records of lists, by the key that each list stands under; a record is known by its first pair.
    var records: [String: [[YAMLValue.Pair]]] = [:]
    /// Markdown below the front matter of a file that has none there.
    var story: String?
    /// Comments behind values that are not certain, in a new file.
    var doubts: [String: String] = [:]
    /// The cells that values are from, by field: what stands first in the lists stays.
    var cells: [String: (table: String, address: CellAddress)] = [:]

    init(schema: EntrySchema, kind: EntryKind?, key: String, path: String, name: String, existing: FrontMatterText?) {
      self.schema = schema
      self.kind = kind
      self.key = key
      self.path = path
      self.name = name
      spelling = kind.map { EntryName(name, of: $0) }
      self.existing = existing
    }

    mutating func set(_ field: String, _ value: YAMLValue) {
      if let index = fields.firstIndex(where: { $0.name == field }) {
        fields[index].value = value
      } else {
        fields.append((field, value))
      }
    }

    func value(_ field: String) -> YAMLValue? { fields.first { $0.name == field }?.value }
  }

  let directory: EntryDirectory
  let language: MessageLanguage
  private(set) var drafts: [Draft] = []
  private var byPath: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byKey: [String: Int] = [:]

  init(directory: EntryDirectory, language: MessageLanguage) {
    self.directory = directory
    self.language = language
  }

  subscript(index: Int) -> Draft {
    get { drafts[index] }
    set { drafts[index] = newValue }
  }

  /// The entry with that key; nil where neither the site nor the list has it.
  mutating func find(_ kind: EntryKind, key: String) -> Int? {
    if let entry = directory.entry(kind, key: key) { return adopt(entry) }
    return byKey["\(kind.rawValue)/\(key)"]
  }

  /// The entries that a name means, in the site and in the lists: see `EntryName`.
  ///
  /// - Parameter isPossible: of those with such a name, which can be meant at all.
  mutating func find(_ kind: EntryKind, named name: String, where isPossible: (Draft) -> Bool = { _ in true }) -> [Int]
  {
    let alike = alike(kind, name).filter { isPossible(drafts[$0]) }
    let name = EntryName(name, of: kind)
    return name.meant(among: alike) { drafts[$0].spelling ?? name }
  }

  /// The entries whose names differ from a name in nothing but accents, case and signs.
  mutating func alike(_ kind: EntryKind, _ name: String) -> [Int] {
    var found = directory.entries(kind, like: name).map { adopt($0) }
    var seen = Set(found)
    for index in byName[Self.nameKey(kind, name)] ?? [] where seen.insert(index).inserted { found.append(index) }
    return found
  }

  /// Takes a spelling for that of an entry which was written without accents, so that one with other accents is not taken for it too.
  mutating func settle(_ index: Int, named name: String) {
    guard let kind = drafts[index].kind else { return }
    drafts[index].spelling = EntryName(name, of: kind)
  }

  mutating func create(_ kind: EntryKind, name: String, key wanted: String, fallback: String? = nil) -> Int {
    let wanted = wanted.isEmpty ? kind.rawValue : NewEntry.key(of: wanted)
    var key = wanted
    var number = 2
    var fallback = fallback
    while isTaken(kind, key) {
      if let other = fallback, !other.isEmpty, wanted.utf8.count + other.utf8.count < NewEntry.longestKey {
        key = "\(wanted)-\(other)"
      } else {
        key = "\(wanted)-\(number)"
        number += 1
      }
      fallback = nil
    }
    let entry = NewEntry(schema: .of(kind), key: key, values: [:])
    let index = add(
      Draft(schema: .of(kind), kind: kind, key: key, path: entry.path, name: name, existing: nil))
    byName[Self.nameKey(kind, name), default: []].append(index)
    return index
  }

  mutating func lot(product: String, code: String) -> Int {
    let entry = NewEntry(schema: .lot, key: code, product: product, values: [:])
    let existing = directory.lot(product: product, code: code)
    let path = existing?.path ?? entry.path
    if let index = byPath[path] { return index }
    return add(Draft(schema: .lot, kind: nil, key: code, path: path, name: code, existing: existing?.file))
  }

  private static func nameKey(_ kind: EntryKind, _ name: String) -> String {
    "\(kind.rawValue)/\(EntryName(name, of: kind).folded)"
  }

  private func isTaken(_ kind: EntryKind, _ key: String) -> Bool {
    directory.entry(kind, key: key) != nil || byKey["\(kind.rawValue)/\(key)"] != nil
  }

  private mutating func adopt(_ entry: EntryDirectory.Entry) -> Int {
    if let index = byPath[entry.path] { return index }
    return add(
      Draft(
        schema: .of(entry.kind), kind: entry.kind, key: entry.key, path: entry.path, name: entry.name,
        existing: entry.file))
  }

  private mutating func add(_ draft: Draft) -> Int {
    drafts.append(draft)
    byPath[draft.path] = drafts.count - 1
    if let kind = draft.kind { byKey["\(kind.rawValue)/\(draft.key)"] = drafts.count - 1 }
    return drafts.count - 1
  }

  // MARK: - What would be written

  /// The changes, sorted by path; the files whose way of writing this program does not understand; and those that cannot be read, so that
  /// nothing is written over them.
  func changes() -> (
    changes: [ImportPlan.FileChange], unwritable: [(path: String, field: String)], unreadable: [String]
  ) {
    var unreadable: [String] = []
    var changes: [ImportPlan.FileChange] = []
    var unwritable: [(path: String, field: String)] = []
    for draft in drafts.sorted(by: { $0.path < $1.path }) {
      guard let existing = draft.existing else {
        // A row that was refused is all that spoke of it.
        if draft.fields.isEmpty, draft.records.isEmpty { continue }
        // What cannot be read has a story all the same.
        if directory.isUnreadable(draft.path) {
          unreadable.append(draft.path)
          continue
        }
        changes.append(
          .init(path: draft.path, name: draft.name, isNew: true, text: newText(draft), fields: []))
        continue
      }
      var editor = FrontMatterEditor(existing)
      var fields: [ImportPlan.FieldChange] = []
      let order = draft.schema.fields.map(\.name)
      for (name, value) in draft.fields {
        let old = existing.root[name]
        guard !SameValue.holds(old, value, field: name, directory: directory) else { continue }
        if editor.set(name, to: value, order: order) {
          fields.append(.init(field: name, before: old.map(SameValue.shown), after: value.scalar ?? value.flow))
        } else {
          unwritable.append((draft.path, name))
        }
      }
      for list in order {
        for record in draft.records[list] ?? [] {
          merge(record, into: list, of: draft, editor: &editor, order: order, fields: &fields, unwritable: &unwritable)
        }
      }
      var text = editor.file.text
      if let story = draft.story {
        text += (text.hasSuffix("\n") ? "" : "\n") + "\n\(story)\n"
        let label = language == .vi ? "câu chuyện" : "story"
        fields.append(
          .init(field: label, before: nil, after: story.split(whereSeparator: \.isNewline).joined(separator: " ")))
      }
      if !fields.isEmpty {
        changes.append(.init(path: draft.path, name: draft.name, isNew: false, text: text, fields: fields))
      }
    }
    return (changes, unwritable, unreadable)
  }

  private func merge(
    _ record: [YAMLValue.Pair], into list: String, of draft: Draft, editor: inout FrontMatterEditor, order: [String],
    fields: inout [ImportPlan.FieldChange], unwritable: inout [(path: String, field: String)]
  ) {
    guard let identity = record.first else { return }
    let items = editor.file.root[list]?.items ?? []
    let label = "\(list): \(identity.value.inline)"
    let place = list == "booths" ? BoothPlace(record) : nil
    guard
      let index = items.firstIndex(where: { item in
        place?.isSame(BoothPlace(item))
          ?? SameValue.holds(item[identity.key], identity.value, field: identity.key, directory: directory)
      })
    else {
      if editor.append(record, to: list, order: order) {
        fields.append(.init(field: label, before: nil, after: YAMLValue.record(record).flow))
      } else {
        unwritable.append((draft.path, list))
      }
      return
    }
    for pair in record.dropFirst() {
      let old = items[index][pair.key]
      guard !SameValue.holds(old, pair.value, field: pair.key, directory: directory) else { continue }
      if editor.set(pair.key, to: pair.value, in: list, at: index) {
        fields.append(
          .init(
            field: "\(label).\(pair.key)", before: old.map(SameValue.shown), after: pair.value.scalar ?? pair.value.flow
          ))
      } else {
        unwritable.append((draft.path, list))
      }
    }
  }

  private func newText(_ draft: Draft) -> String {
    var values = Dictionary(draft.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    for (list, records) in draft.records { values[list] = .list(records.map(YAMLValue.record)) }
    let text = EntryTemplate(draft.schema, language: language).plainText(values, doubts: draft.doubts)
    return draft.story.map { "\(text)\n\($0)\n" } ?? text
  }
}
