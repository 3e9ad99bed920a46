/// The sketches of all stories (see `NearDuplicates`): what is kept to tell, when one of them is written anew, whether it may be
/// another's, without the texts of the others. 384 bytes a story.
package struct StorySignatures: Sendable {
  /// By product and slot; zeros for one whose story says too little.
  package private(set) var slots: [UInt16]
  private let perStory: Int

  /// Two stories that agree in fewer of their slots cannot share so much that it would be told.
  static let leastAgreement = 50

  /// - Parameter sketches: by product, each of a number of slots or empty.
  init(_ sketches: [[UInt16]], slots count: Int) {
    let none = [UInt16](repeating: 0, count: count)
    slots = sketches.flatMap { $0.isEmpty ? none : $0 }
    perStory = count
  }

  /// Those that were kept of a number of products.
  package init?(slots: [UInt16], products: Int) {
    guard products > 0, slots.count.isMultiple(of: products) else { return nil }
    self.slots = slots
    perStory = slots.count / products
  }

  private subscript(product: Int) -> Range<Int> { product * perStory..<(product + 1) * perStory }

  /// In how many slots the stories of two products agree.
  func agreement(_ left: Int, _ right: Int) -> Int {
    zip(slots[self[left]], slots[self[right]]).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }

  /// Whether the story of a product may be largely that of any other. Cost: 0.1 ms for a thousand.
  package func mayBeCopied(_ product: Int) -> Bool {
    guard slots[self[product]].contains(where: { $0 != 0 }) else { return false }
    return (0..<slots.count / perStory).contains { other in
      other != product && agreement(product, other) >= Self.leastAgreement
    }
  }

  /// Takes over the story of a product that has another number elsewhere.
  package mutating func replace(_ product: Int, with other: StorySignatures, _ position: Int) {
    guard other.perStory == perStory else { return }
    slots.replaceSubrange(self[product], with: other.slots[other[position]])
  }
}
