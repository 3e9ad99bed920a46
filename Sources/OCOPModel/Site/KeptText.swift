/// Holds texts outside memory.
package protocol TextStore: AnyObject, Sendable {
  /// The text of so many bytes that was put at a place. Empty where it cannot be read any more, which the store remembers for
  /// whoever is about to publish.
  func text(at offset: Int, count: Int) -> String
}

/// A long text that is needed a few times: in memory, or where a store holds it.
package struct KeptText: Sendable {
  private enum Place {
    case memory(String)
    case store(any TextStore, offset: Int, count: Int)
  }

  private let place: Place

  package init(_ text: String) {
    place = .memory(text)
  }

  package init(in store: any TextStore, offset: Int, count: Int) {
    place = .store(store, offset: offset, count: count)
  }

  /// - Cost: one system call where a store holds it; to be taken once, not character by character.
  package var string: String {
    switch place {
    case .memory(let text): text
    case .store(let store, let offset, let count): store.text(at: offset, count: count)
    }
  }
}
