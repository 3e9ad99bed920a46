import OCOPText

/// A document that many hold: one count to keep instead of one for each of its texts.
final class IndexedDocument: Sendable {
  let document: SearchDocument
  /// See `ShardCutter`.
  let rank: UInt32

  init(_ document: SearchDocument) {
    self.document = document
    rank = Self.rank(ofKey: document.key)
  }

  static func rank(ofKey key: String) -> UInt32 { UInt32(truncatingIfNeeded: ContentHash(of: key).low) }

  /// A hash of all that stands elsewhere than in the terms of texts, in records and in passages: while it stays, so do the numbers
  /// of entries, names and places, codes, filters.
  static func facts(_ pages: [IndexedDocument]) -> UInt64 {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes += text.utf8
      bytes.append(0)
    }
    func add(_ texts: [String]) {
      texts.forEach(add)
      bytes.append(1)
    }
    for page in pages {
      add(page.document.language)
      add(page.document.title)
      add(page.document.thumbnail ?? "")
      add(page.document.text.names)
      add(page.document.text.phrases)
      add(page.document.text.places)
      add(page.document.text.formerPlaces)
      add(page.document.codes)
      add(page.document.lots.map(\.line))
      add("\(page.document.stars) \(page.document.facets.set) \(page.document.facets.isInForce)")
      add(page.document.state)
      add([page.document.facets.province, page.document.facets.commune, page.document.facets.producerKind])
      add(page.document.facets.fairs)
    }
    return ContentHash(of: bytes).low
  }
}
