import OCOPText

/// A page while it is put together. It knows the way from the page to the root of the site, since addresses are written relative to
/// the page.
@usableFromInline
package struct HTMLBuffer: ~Copyable {
  private var bytes: ByteBuffer
  /// `./`, `../../`
  private let root: [UInt8]
  /// Where it was written, in order.
  private var roots: [Int] = []

  private init(_ bytes: consuming ByteBuffer, root: String) {
    self.bytes = bytes
    self.root = Array(root.utf8)
    // A page has a hundred links, as a rule.
    roots.reserveCapacity(128)
  }

  private consuming func finish() -> ByteBuffer { bytes }

  /// The bytes of a page that somebody writes.
  static func page(root: String, _ write: (inout HTMLBuffer) -> Void) -> [UInt8] {
    // Most pages are shorter.
    ByteBuffer.array(capacity: 32_768) { bytes in
      var buffer = HTMLBuffer(bytes, root: root)
      write(&buffer)
      return buffer.finish()
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes.append(bytes) }

  // MARK: Parts that stand on other pages too

  /// A place in what has been appended so far.
  struct Mark {
    fileprivate let count: Int
    fileprivate let roots: Int
  }

  var mark: Mark { Mark(count: bytes.count, roots: roots.count) }

  /// What was appended since, in the stretches between ways to the root: the length of each in four bytes, then the stretch.
  func stretches(since mark: Mark) -> [UInt8] {
    bytes.withBytes { all in
      var stretches: [UInt8] = []
      stretches.reserveCapacity(all.count - mark.count + 4 * (roots.count - mark.roots + 1))
      func append(_ range: Range<Int>) {
        withUnsafeBytes(of: UInt32(range.count)) { stretches.append(contentsOf: $0) }
        stretches.append(contentsOf: UnsafeBufferPointer(rebasing: all[range]))
      }
      var done = mark.count
      for place in roots[mark.roots...] {
        append(done..<place)
        done = place + root.count
      }
      append(done..<all.count)
      return stretches
    }
  }

  /// Appends what `stretches(since:)` gave, with this page's own way to the root.
  mutating func append(stretches: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while true {
      let count = Int(UnsafeRawBufferPointer(stretches).loadUnaligned(fromByteOffset: place, as: UInt32.self))
      append(UnsafeBufferPointer(rebasing: stretches[place + 4..<place + 4 + count]))
      place += 4 + count
      if place >= stretches.count { return }
      appendRoot()
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
  mutating func append(number: Int, groupedBy mark: UInt8) { bytes.append(String(number, groupedBy: mark)) }

  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.forEachStretch(of: text) { append($0) }
  }
}
