/// The `ContentHash` of bytes that come in pieces, so that a large file need not be in memory to have one.
package struct ContentHashStream {
  private var stream = XXH3.Stream()

  package init() {}

  package mutating func add(_ piece: [UInt8]) { stream.add(piece) }

  /// Of all that was added.
  package var hash: ContentHash { stream.hash }
}
