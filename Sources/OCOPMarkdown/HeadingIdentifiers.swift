import OCOPText

/// Gives the headings of one document their ids: the text folded like a key, numbered from 2 when it repeats.
struct HeadingIdentifiers {
  private var used: Set<String> = []
  /// Where the numbering of a text that repeats goes on: below, every number is used.
  private var next: [String: Int] = [:]

  mutating func next(for text: String) -> String {
    let slug = Slug.make(text)
    let base = slug.isEmpty ? "muc" : slug
    if used.insert(base).inserted { return base }
    var number = next[base] ?? 2
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }
}
