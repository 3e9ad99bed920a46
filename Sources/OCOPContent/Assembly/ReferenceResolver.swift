import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPText

/// Turns keys into indices. A key that nobody has is remembered for `MissingReferences`; one whose entry could not be used has been
/// reported there.
struct ReferenceResolver: Sendable {
  /// Every key that has a file, whether it could be read or not.
  let known: [EntryKind: Set<String>]
  var indices: [EntryKind: [String: Int]] = [:]
  /// Keys that nobody has may belong to entries that were not read.
  var isPartial = false
  private(set) var missing: [MissingReference] = []

  init(known: [EntryKind: Set<String>]) {
    self.known = known
  }

  mutating func resolve(_ kind: EntryKind, _ key: String, at place: @autoclosure () -> ContentPlace) -> Int? {
    if let index = indices[kind]?[key] { return index }
    if !isPartial, known[kind]?.contains(key) != true {
      missing.append(MissingReference(kind: kind, key: key, place: place()))
    }
    return nil
  }

  /// The entries that a list of keys names, each once.
  mutating func resolve(_ kind: EntryKind, _ field: String, of record: Record, file: String) -> [Int] {
    var indices: [Int] = []
    for (position, key) in record.strings(field) {
      let index = resolve(kind, key, at: ContentPlace(file: file, anchor: .value(FieldPath(field, position))))
      if let index, !indices.contains(index) { indices.append(index) }
    }
    return indices
  }
}

/// A key that no file has.
struct MissingReference: Sendable {
  let kind: EntryKind
  let key: String
  let place: ContentPlace
}

/// Says of keys that nobody has what may have been meant.
struct MissingReferences {
  private let known: [EntryKind: Set<String>]
  /// Former keys of products, with the key of today.
  private let former: [String: String]
  private let showcase: Showcase
  /// Worked out when the first is wanted.
  private var candidates: [EntryKind: Candidates] = [:]
  private var budget = ProposalBudget()

  /// What a reference of one kind may mean.
  private struct Candidates {
    /// In order.
    let keys: [String]
    /// By name, in any language, as a key would be made of it; nil where several have the name.
    let named: [String: String?]
  }

  init(known: [EntryKind: Set<String>], former: [String: String], showcase: Showcase) {
    self.known = known
    self.former = former
    self.showcase = showcase
  }

  mutating func finding(_ missing: MissingReference) -> Finding {
    let (kind, key) = (missing.kind, missing.key)
    let keys = known[kind] ?? []
    let folded = Slug.make(key)
    let meant =
      kind == .product && former[key] != nil
      ? former[key] : keys.contains(folded) ? folded : proposal(for: key, folded, of: kind)
    let folder = kind.folder
    return Rule.unknownReference.finding(
      missing.place, vi: "Không có '\(key)' trong content/\(folder)/",
      en: "There is no '\(key)' in content/\(folder)/",
      hint: meant.map(BilingualText.didYouMean)
        ?? BilingualText(
          vi: "Tạo tệp content/\(folder)/\(folded.isEmpty ? "…" : folded).md, hoặc sửa khóa.",
          en: "Write content/\(folder)/\(folded.isEmpty ? "…" : folded).md, or mend the key."))
  }

  /// The entry that has this name, a key that is nearly this one, or the only key that begins with it.
  private mutating func proposal(for key: String, _ folded: String, of kind: EntryKind) -> String? {
    let candidates = candidates[kind] ?? candidates(of: kind)
    self.candidates[kind] = candidates
    if let named = candidates.named[folded], let named { return named }
    guard budget.takeOne() else { return nil }
    if let near = NearMiss.suggestion(for: key, among: candidates.keys) { return near }
    guard !folded.isEmpty else { return nil }
    let longer = candidates.keys.filter { $0.hasPrefix(folded + "-") }
    return longer.count == 1 ? longer[0] : nil
  }

  private func candidates(of kind: EntryKind) -> Candidates {
    var named: [String: String?] = [:]
    for index in 0..<showcase.count(of: kind) {
      let entry = showcase.entry(EntryID(kind, index))
      for name in Set(entry.heading.all.map { Slug.make($0.text) }) {
        named[name] = named[name] == nil ? .some(entry.key) : .some(nil)
      }
    }
    return Candidates(keys: (known[kind] ?? []).sorted(), named: named)
  }
}
