/// A page while it is put together. It knows the way from the page to the root of the site, since addresses are written relative to
/// the page.
///
/// Bytes at a plain pointer, not an array: appending a word to an array costs a look whether anyone else holds it, and a page is a
/// thousand words.
@usableFromInline
package struct HTMLBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  /// `./`, `../../`
  private let root: [UInt8]
  /// Where it was written, in order.
  private var roots: [Int] = []

  /// Most pages are shorter than the room that is made for them.
  init(root: String, capacity: Int = 32_768) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
    self.root = Array(root.utf8)
  }

  deinit { start.deallocate() }

  /// The bytes that were appended.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    let end = count + bytes.count
    if end > capacity { grow(to: end) }
    (start + count).initialize(from: source, count: bytes.count)
    count = end
  }

  private mutating func append(_ byte: UInt8) {
    if count == capacity { grow(to: count + 1) }
    (start + count).initialize(to: byte)
    count += 1
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, 2 * capacity))
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity = max(needed, 2 * capacity)
  }

  // MARK: Parts that stand on other pages too

  /// A place in what has been appended so far.
  struct Mark {
    fileprivate let count: Int
    fileprivate let roots: Int
  }

  var mark: Mark { Mark(count: count, roots: roots.count) }

  /// What was appended since, without the ways to the root, and where those stood.
  func withoutRoots(since mark: Mark) -> (bytes: [UInt8], roots: [Int]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count - mark.count - (roots.count - mark.roots) * root.count)
    var places: [Int] = []
    places.reserveCapacity(roots.count - mark.roots)
    var copied = mark.count
    for place in roots[mark.roots...] {
      bytes.append(contentsOf: UnsafeBufferPointer(start: start + copied, count: place - copied))
      places.append(bytes.count)
      copied = place + root.count
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: start + copied, count: count - copied))
    return (bytes, places)
  }

  /// Appends what `withoutRoots` gave, with this page's own way to the root.
  mutating func append(_ bytes: [UInt8], roots places: [Int]) {
    bytes.withUnsafeBufferPointer { bytes in
      var copied = 0
      for place in places {
        append(UnsafeBufferPointer(rebasing: bytes[copied..<place]))
        appendRoot()
        copied = place
      }
      append(UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  // MARK: What fields hold

  /// Appends finished HTML.
  @usableFromInline
  package mutating func append(_ html: [UInt8]) {
    html.withUnsafeBufferPointer { append($0) }
  }

  /// Appends text so that it is safe between tags and in quoted attributes.
  @usableFromInline
  package mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0) }
  }

  /// Appends an address; one that starts with `/` is written relative to the page.
  @usableFromInline
  package mutating func append(address: String) {
    var address = address
    address.withUTF8 { bytes in
      if bytes.first == UInt8(ascii: "/") {
        appendRoot()
        append(escaped: UnsafeBufferPointer(rebasing: bytes.dropFirst()))
      } else {
        append(escaped: bytes)
      }
    }
  }

  mutating func appendRoot() {
    roots.append(count)
    append(root)
  }

  /// Appends a whole number with a mark between groups of three digits.
  mutating func append(number: Int, groupedBy mark: UInt8) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let digits = String(number.magnitude).utf8
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { append(mark) }
      append(digit)
    }
  }

  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.forEachStretch(of: text) { append($0) }
  }
}
