import OCOPTemplates

/// The stars of a recognition that is in force.
final class StarsView: Sendable {
  let count: String
  let label: String
  let full: String
  let empty: String
  let url: String?

  init(_ stars: Int, _ strings: ThemeStrings, url: String?) {
    count = String(stars)
    label = strings("stars", ["stars": count], count: stars)
    full = String(repeating: "★", count: stars)
    empty = String(repeating: "☆", count: max(0, 5 - stars))
    self.url = url
  }

  static let schema: ViewSchema<StarsView> = ViewSchema("Stars", "Stars of a recognition in force: 3, 4 or 5.") {
    fields in
    fields.text("count", "How many.") { $0.count }
    fields.text("label", "In words: 4 sao.") { $0.label }
    fields.text("full", "As signs: ★★★★.") { $0.full }
    fields.text("empty", "The signs that are missing to five: ☆.") { $0.empty }
    fields.url("url", "The list of products with as many stars.") { $0.url }
  }
}
