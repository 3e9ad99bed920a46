import OCOPText

/// A page without the texts of its entry: what stands before, between and behind them.
struct PageWithoutTexts {
  private let page: [UInt8]
  private let pieces: [Range<Int>]

  /// - Parameter texts: as they stand on the page, in any order.
  init(_ page: [UInt8], without texts: [[UInt8]]) {
    self.page = page
    var pieces: [Range<Int>] = []
    var start = 0
    for range in Set(texts).flatMap({ Self.places(of: $0, in: page) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= start {
      pieces.append(start..<range.lowerBound)
      start = range.upperBound
    }
    self.pieces = pieces + [start..<page.count]
  }

  /// Whether another page is this frame around other texts: whatever else it shows is the same then.
  func holds(_ other: [UInt8]) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return page == other }
    guard other.count >= first.count + last.count, other.starts(with: page[first]),
      other.suffix(last.count).elementsEqual(page[last])
    else { return false }
    var start = first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let found = Self.place(of: page[piece], in: other[start..<other.count - last.count]) else { return false }
      start = found.upperBound
    }
    return true
  }

  private static func places(of text: [UInt8], in page: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    while let found = place(of: text[...], in: page[(places.last?.upperBound ?? 0)...]) { places.append(found) }
    return places
  }

  private static func place(of part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>) -> Range<Int>? {
    guard !part.isEmpty else { return whole.startIndex..<whole.startIndex }
    return whole.withUnsafeBufferPointer { whole in
      part.withUnsafeBufferPointer { ByteSearch.first($0, in: whole) }
    }.map { whole.startIndex + $0..<whole.startIndex + $0 + part.count }
  }
}
