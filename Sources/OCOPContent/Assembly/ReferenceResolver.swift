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
  private(set) var findings: [Finding] = []

  init(known: [EntryKind: Set<String>], former: [String: String]) {
    self.known = known
    self.former = former
  }

  mutating func resolve(_ kind: EntryKind, _ key: String, at place: ContentPlace) -> Int? {
    if let index = indices[kind]?[key] { return index }
    let keys = known[kind] ?? []
    if keys.contains(key) { return nil }
    let folded = Slug.make(key)
    let meant =
      kind == .product && former[key] != nil
      ? former[key] : keys.contains(folded) ? folded : NearMiss.best(for: key, among: keys.sorted())
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
