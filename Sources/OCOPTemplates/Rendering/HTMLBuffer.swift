import OCOPText

/// A page while it is put together. It knows the way from the page to the root of the site, since addresses are written relative to
/// the page.
@usableFromInline
package struct HTMLBuffer: ~Copyable {
  /// Most pages are shorter than the room that is made for them.
  private var bytes = ByteBuffer(capacity: 32_768)
  /// `./`, `../../`
  private let root: [UInt8]
  /// Where it was written, in order.
  private var roots: [Int] = []

  init(root: String) {
    self.root = Array(root.utf8)
  }

  /// The bytes that were appended.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withBytes(body) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes.append(bytes) }

  // MARK: Parts that stand on other pages too

  /// A place in what has been appended so far.
  struct Mark {
    fileprivate let count: Int
    fileprivate let roots: Int
  }

  var mark: Mark { Mark(count: bytes.count, roots: roots.count) }

  /// What was appended since, without the ways to the root, and where those stood.
  func withoutRoots(since mark: Mark) -> (bytes: [UInt8], roots: [Int]) {
    bytes.withBytes { all in
      var part: [UInt8] = []
      part.reserveCapacity(all.count - mark.count - (roots.count - mark.roots) * root.count)
      var places: [Int] = []
      places.reserveCapacity(roots.count - mark.roots)
      var copied = mark.count
      for place in roots[mark.roots...] {
        part.append(contentsOf: UnsafeBufferPointer(rebasing: all[copied..<place]))
        places.append(part.count)
        copied = place + root.count
      }
      part.append(contentsOf: UnsafeBufferPointer(rebasing: all[copied...]))
      return (part, places)
    }
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
  package mutating func append(_ html: [UInt8]) { bytes.append(html) }

  /// Appends text so that it is safe between tags and in quoted attributes.
  @usableFromInline
  package mutating func append(escaped text: String) {
    text.withBytes { append(escaped: $0) }
  }

  /// Appends an address; one that starts with `/` is written relative to the page.
  @usableFromInline
  package mutating func append(address: String) {
    address.withBytes { bytes in
      if bytes.first == UInt8(ascii: "/") {
        appendRoot()
        append(escaped: UnsafeBufferPointer(rebasing: bytes.dropFirst()))
      } else {
        append(escaped: bytes)
      }
    }
  }

  mutating func appendRoot() {
    roots.append(bytes.count)
    bytes.append(root)
  }

  /// Appends a whole number with a mark between groups of three digits.
  mutating func append(number: Int, groupedBy mark: UInt8) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = String(number.magnitude).utf8
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { bytes.append(mark) }
      bytes.append(digit)
    }
  }

  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.forEachStretch(of: text) { append($0) }
  }
}
