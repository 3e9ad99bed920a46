/// A 128-bit fingerprint of bytes: XXH3-128 with seed 0, as `xxhsum -H2` prints it.
///
/// For names of published files, cache keys and manifests: fast (about 10 GB/s) and without chance collisions, but no
/// defence against someone who makes two files collide on purpose.
/// Written from the public specification, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
package struct ContentHash: Sendable, Hashable, Comparable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: UnsafeRawBufferPointer) { self = XXH3.hash(bytes) }

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { XXH3.hash($0) } }

  /// Of the text's UTF-8; texts that differ only in their Unicode form have different hashes.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { XXH3.hash(UnsafeRawBufferPointer($0)) }
  }

  /// Of several parts, each with its length, so that ("ab", "c") and ("a", "bc") differ.
  package init(ofParts parts: [[UInt8]]) {
    var joined: [UInt8] = []
    joined.reserveCapacity(parts.reduce(0) { $0 + $1.count + 8 })
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { joined.append(contentsOf: $0) }
      joined.append(contentsOf: part)
    }
    self.init(of: joined)
  }

  /// 32 lower-case hexadecimal digits, most significant first: the canonical form.
  package var hex: String {
    String(decoding: bytes.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }, as: UTF8.self)
  }

  /// 16 bytes, most significant first, the canonical form.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: high.bigEndian) { Array($0) } + withUnsafeBytes(of: low.bigEndian) { Array($0) }
  }

  package static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
