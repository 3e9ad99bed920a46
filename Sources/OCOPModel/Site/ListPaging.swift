/// How lists are cut into pages.
package enum ListPaging {
  package static let size = 24

  package static func pages(_ count: Int) -> Int { max(1, (count + size - 1) / size) }

  package static func range(ofPage number: Int, count: Int) -> Range<Int> {
    let start = min((number - 1) * size, count)
    return start..<min(start + size, count)
  }
}
