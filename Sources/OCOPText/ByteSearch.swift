import Glibc

/// Looks for bytes in bytes, at some gigabytes a second. The standard library's search of strings compares whole characters and
/// takes a hundred times as long.
///
/// The steps of the search by sets are inlinable, which also takes a type that is usable from inline: a module's optimizer leaves
/// `package` functions of another where they are, and calls them for every eight bytes.
@usableFromInline
package enum ByteSearch {
  /// Where a pattern first stands, from 0; nil where it does not. An empty pattern stands everywhere.
  package static func first(_ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let needle = pattern.baseAddress, !pattern.isEmpty else { return 0 }
    guard let start = bytes.baseAddress else { return nil }
    let last = bytes.count - pattern.count
    var place = 0
    // The first byte is looked for many bytes at a time; most of them are rare in prose.
    while place <= last, let found = memchr(start + place, Int32(pattern[0]), last + 1 - place) {
      place = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
      if memcmp(found, needle, pattern.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// Where a byte first stands, from 0; nil where it does not.
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
    return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
  }

  /// The first byte of a set from a place on; nil where there is none. Eight at a time: two instructions a byte, and no vectors, for
  /// which the compiler makes a loop over their lanes.
  ///
  /// - Parameters:
  ///   - mayHold: not 0 where eight bytes have one of the set; may be wrong about those behind it. See `equal` and `below`.
  ///   - isSought: the same for one byte, exactly.
  @inlinable @inline(__always)
  package static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, mayHold: (UInt64) -> UInt64, isSought: (UInt8) -> Bool
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    func isEmpty(_ place: Int) -> Bool {
      mayHold(UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)) == 0
    }
    var index = start
    while index + 8 <= bytes.count, isEmpty(index) { index += 8 }
    // What is left has one of them, or is shorter than eight bytes: the last eight are what is left and some that are known.
    if index < bytes.count, index + 8 > bytes.count, bytes.count - 8 >= start, isEmpty(bytes.count - 8) { return nil }
    while index < bytes.count {
      if isSought(base[index]) { return index }
      index += 1
    }
    return nil
  }

  /// The highest bit of each of eight bytes that is `byte`; bytes behind the first may be marked by mistake.
  @inlinable @inline(__always)
  package static func equal(_ eight: UInt64, to byte: UInt8) -> UInt64 {
    below(eight ^ UInt64(byte) &* 0x0101_0101_0101_0101, 1)
  }

  /// The highest bit of each of eight bytes that is less than `limit`, 128 at most; bytes behind the first may be marked by mistake.
  @inlinable @inline(__always)
  package static func below(_ eight: UInt64, _ limit: UInt8) -> UInt64 {
    (eight &- UInt64(limit) &* 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// Whether a byte stands anywhere in the UTF-8 of a text.
  package static func holds(_ text: String, _ byte: UInt8) -> Bool {
    text.withBytes { first(byte, in: $0) } != nil
  }

  /// Whether a text has another in it, byte for byte: texts that differ only in their Unicode form differ here.
  package static func holds(_ text: String, _ part: String) -> Bool {
    var (text, part) = (text, part)
    return text.withUTF8 { bytes in part.withUTF8 { first($0, in: bytes) } } != nil
  }

  /// Whether a text stands anywhere in bytes.
  package static func holds(_ part: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    part.withUTF8Buffer { first($0, in: bytes) != nil }
  }

  /// Whether these bytes stand anywhere in the UTF-8 of a text.
  package static func holds(_ text: String, _ pattern: [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in pattern.withUnsafeBufferPointer { first($0, in: bytes) } } != nil
  }
}
