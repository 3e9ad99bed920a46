import OCOPContent
import OCOPModel
import OCOPText

/// Whether a file says already what a list says.
enum SameValue {
  static func holds(_ old: YAMLNode?, _ new: YAMLValue, field: String, directory: EntryDirectory) -> Bool {
    guard let old else { return false }
    switch new {
    case .text(let text), .bare(let text):
      guard let written = old.firstScalar else { return false }
      return isSame(UnicodeNormalization.nfc(written), UnicodeNormalization.nfc(text), field, directory)
    case .list(let values):
      return old.items.count == values.count
        && zip(old.items, values).allSatisfy { holds($0, $1, field: field, directory: directory) }
    case .record(let pairs):
      return pairs.allSatisfy { holds(old[$0.key], $0.value, field: $0.key, directory: directory) }
    }
  }

  /// Whether two cells say the same of an entry, though maybe in another case or spelling of its name.
  static func agree(_ first: YAMLValue, _ second: YAMLValue, field: String, directory: EntryDirectory) -> Bool {
    guard let left = first.scalar, let right = second.scalar else { return first == second }
    if field == "name" { return EntryName(left, of: .product).mayBe(EntryName(right, of: .product)) }
    return isSame(left, right, field, directory)
      || isSame(VietnameseSpelling.compareKey(left), VietnameseSpelling.compareKey(right), field, directory)
  }

  private static func isSame(_ left: String, _ right: String, _ field: String, _ directory: EntryDirectory) -> Bool {
    if left == right { return true }
    switch field {
    case "phone", "zalo", "gtin":
      return digits(left) == digits(right) && !digits(left).isEmpty
    case "issuer": return ImportPlanner.body(left) == ImportPlanner.body(right)
    case "number": return Slug.make(left) == Slug.make(right)
    case "commune", "province": return PlaceComparison.isSame(left, right, field: field, in: directory.province)
    case "score", "A", "B", "C": return Points(decimal: left) == Points(decimal: right)
    default: return left.split { $0.isWhitespace } == right.split { $0.isWhitespace }
    }
  }

  static func shown(_ node: YAMLNode) -> String {
    node.firstScalar ?? (node.items.isEmpty ? "…" : "[" + node.items.map(shown).joined(separator: ", ") + "]")
  }

  private static func digits(_ text: String) -> String { text.filter(\.isNumber) }
}
