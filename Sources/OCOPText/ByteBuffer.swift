/// Bytes that are put together piece by piece, at a plain pointer. Appending to an array looks each time whether anyone else holds it,
/// which for pieces of some words costs as much as copying them.
@usableFromInline
package struct ByteBuffer: ~Copyable {
  @usableFromInline
  var start: UnsafeMutablePointer<UInt8>
  @usableFromInline
  var capacity: Int
  @usableFromInline
  package var count = 0
  /// Whether what was appended still fits into memory that somebody else owns.
  private var isLent = false

  package init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  private init(lent room: UnsafeMutableBufferPointer<UInt8>, at start: UnsafeMutablePointer<UInt8>) {
    self.start = start
    capacity = room.count
    isLent = true
  }

  deinit { if !isLent { start.deallocate() } }

  /// The array that somebody's bytes make. They are written where the array has them, and copied only where they are more than
  /// expected.
  ///
  /// - Parameter write: gives back the buffer that it was handed.
  package static func array(capacity: Int, _ write: (consuming ByteBuffer) -> ByteBuffer) -> [UInt8] {
    var larger: [UInt8]?
    // An array of no capacity need not have a place to write to.
    let array = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { room, count in
      guard let start = room.baseAddress else { return }
      let buffer = write(ByteBuffer(lent: room, at: start))
      if buffer.isLent { count = buffer.count } else { larger = buffer.array }
    }
    return larger ?? array
  }

  /// What has been appended so far.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of what has been appended so far.
  package var array: [UInt8] { withBytes { Array($0) } }

  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  @inlinable
  package mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    (start + count).initialize(to: byte)
    count += 1
  }

  @inlinable
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  package mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  /// Makes sure that so many bytes can be appended without moving the others. Twice the room each time, so that an append costs the
  /// same however much there is.
  @inlinable
  package mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(to: max(count + more, 2 * capacity)) }
  }

  @usableFromInline
  mutating func grow(to capacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    if !isLent { start.deallocate() }
    isLent = false
    start = larger
    self.capacity = capacity
  }
}

extension String {
  /// The text's UTF-8 where it lies. `withUTF8` needs a copy of the text that may be changed, which counts references up and down.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
