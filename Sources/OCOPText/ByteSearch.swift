import Glibc

/// Looks for bytes in bytes, at some gigabytes a second. The standard library's search of strings compares whole characters and
/// takes a hundred times as long.
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

  /// Whether a byte stands anywhere in the UTF-8 of a text.
  package static func holds(_ text: String, _ byte: UInt8) -> Bool {
    var text = text
    return text.withUTF8 { first(byte, in: $0) } != nil
  }

  /// Whether a text has another in it, byte for byte: texts that differ only in their Unicode form differ here.
  package static func holds(_ text: String, _ part: String) -> Bool {
    var (text, part) = (text, part)
    return text.withUTF8 { bytes in part.withUTF8 { first($0, in: bytes) } } != nil
  }

  /// Whether these bytes stand anywhere in the UTF-8 of a text.
  package static func holds(_ text: String, _ pattern: [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in pattern.withUnsafeBufferPointer { first($0, in: bytes) } } != nil
  }
}
