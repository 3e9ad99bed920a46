import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPText

/// Turns keys into indices. A key that nobody has is a finding; one whose entry could not be used has been reported there.
struct ReferenceResolver {
  /// Every key that has a file, whether it could be read or not.
  let known: [EntryKind: Set<String>]
  /// Former keys of products, with the key of today.
  let former: [String: String]
  var indices: [EntryKind: [String: Int]] = [:]
  /// Keys that nobody has may belong to entries that were not read.
  var isPartial = false
  private(set) var findings: [Finding] = []
  /// Keys in order, for proposals: worked out when the first is wanted.
  private var candidates: [EntryKind: [String]] = [:]
  /// A proposal looks at every key there is. Where hundreds are wrong, a whole list is, and the first few proposals say so.
  private var proposalsLeft = 200

  init(known: [EntryKind: Set<String>], former: [String: String]) {
    self.known = known
    self.former = former
  }

  mutating func resolve(_ kind: EntryKind, _ key: String, at place: ContentPlace) -> Int? {
    if let index = indices[kind]?[key] { return index }
    let keys = known[kind] ?? []
    if isPartial || keys.contains(key) { return nil }
    let folded = Slug.make(key)
    let meant =
      kind == .product && former[key] != nil
      ? former[key] : keys.contains(folded) ? folded : proposal(for: key, among: keys, of: kind)
    let folder = kind.folder
    findings.append(
      Rule.unknownReference.finding(
        place, vi: "Không có '\(key)' trong content/\(folder)/", en: "There is no '\(key)' in content/\(folder)/",
        hint: meant.map { BilingualText(vi: "Có phải là '\($0)'?", en: "Did you mean '\($0)'?") }
          ?? BilingualText(
            vi: "Tạo tệp content/\(folder)/\(folded.isEmpty ? "…" : folded).md, hoặc sửa khóa.",
            en: "Write content/\(folder)/\(folded.isEmpty ? "…" : folded).md, or mend the key.")))
    return nil
  }

  private mutating func proposal(for key: String, among keys: Set<String>, of kind: EntryKind) -> String? {
    guard proposalsLeft > 0 else { return nil }
    proposalsLeft -= 1
    let sorted = candidates[kind] ?? keys.sorted()
    candidates[kind] = sorted
    return NearMiss.best(for: key, among: sorted)
  }

  /// The entries that a list of keys names, each once.
  mutating func resolve(_ kind: EntryKind, _ field: String, of record: Record, file: String) -> [Int] {
    var indices: [Int] = []
    for (position, key) in record.strings(field) {
      let place = ContentPlace(file: file, anchor: .value(FieldPath(field, position)))
      if let index = resolve(kind, key, at: place), !indices.contains(index) { indices.append(index) }
    }
    return indices
  }
}
