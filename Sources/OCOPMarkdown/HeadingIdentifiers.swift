import OCOPText

/// Gives the headings of one document their ids: the text folded like a key, numbered from 2 when it repeats.
struct HeadingIdentifiers {
  private var used: Set<String> = []

  mutating func next(for text: String) -> String {
    let slug = Slug.make(text)
    let base = slug.isEmpty ? "muc" : slug
    var id = base
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
