/// Holds texts outside memory.
package protocol TextStore: AnyObject, Sendable {
  /// Fills a buffer with the bytes that were put at a place. False where they cannot be read any more, which the store remembers for
  /// whoever is about to publish.
  func read(at offset: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Bool
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

  package var isInMemory: Bool {
    switch place {
    case .memory: true
    case .store: false
    }
  }

  /// Empty where it cannot be read any more.
  ///
  /// - Cost: where a store holds it, one system call and a look at each byte; to be taken once, not character by character. Who does
  ///   with bytes takes them (`withUTF8`).
  package var string: String {
    switch place {
    case .memory(let text): text
    case .store(let store, let offset, let count):
      String(unsafeUninitializedCapacity: count) { store.read(at: offset, into: Self.part($0, count)) ? count : 0 }
    }
  }

  /// The bytes of the text; none where it cannot be read any more.
  ///
  /// - Cost: one system call where a store holds it.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch place {
    case .memory(var text): return text.withUTF8(body)
    case .store(let store, let offset, let count):
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
        let isRead = store.read(at: offset, into: Self.part(buffer, count))
        return body(UnsafeBufferPointer(rebasing: buffer[..<(isRead ? count : 0)]))
      }
    }
  }

  /// A buffer may be larger than was asked for.
  private static func part(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: Int
  ) -> UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(rebasing: buffer[..<count])
  }
}
