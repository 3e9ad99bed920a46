/// Writes what the program remembers between two runs: a line that names the format, numbers as they lie in memory
/// (native-endian, for the machine that wrote them), texts and lists with their length, and at the end a checksum of all
/// the rest.
package struct ByteRecordWriter {
  private var bytes: [UInt8]

  /// - Parameters:
  ///   - format: names the kind of record and its version, "ocop-pages 1".
  ///   - capacity: about how many bytes it will have, so that a large one is not moved while it grows.
  package init(format: String, capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes += format.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ hash: ContentHash) {
    append(hash.high)
    append(hash.low)
  }

  package mutating func append(_ text: String) {
    append(UInt32(text.utf8.count))
    bytes += text.utf8
  }

  package mutating func append(_ texts: [String]) {
    append(UInt32(texts.count))
    for text in texts { append(text) }
  }

  /// Of numbers of a fixed width.
  package mutating func append<Number: FixedWidthInteger>(column numbers: [Number]) {
    append(UInt64(numbers.count))
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  package consuming func finish() -> [UInt8] {
    append(ContentHash(of: bytes))
    return bytes
  }
}

/// Reads a record in the order in which it was written. What is damaged or of another format is refused as a whole; beyond its end
/// there are only zeros.
package struct ByteRecordReader {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  /// Nil where the bytes are not such a record, whole.
  package init?(_ bytes: [UInt8], format: String) {
    let head = format.utf8.count + 1
    let end = bytes.count - 16
    guard end >= head, bytes.starts(with: format.utf8), bytes[head - 1] == UInt8(ascii: "\n") else { return nil }
    let isWhole = bytes.withUnsafeBytes { all in
      let sum = ContentHash(of: UnsafeRawBufferPointer(rebasing: all[..<end]))
      return all.loadUnaligned(fromByteOffset: end, as: UInt64.self) == sum.high
        && all.loadUnaligned(fromByteOffset: end + 8, as: UInt64.self) == sum.low
    }
    guard isWhole else { return nil }
    self.bytes = bytes
    self.end = end
    place = head
  }

  package mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    guard place + MemoryLayout<Number>.size <= end else { return 0 }
    defer { place += MemoryLayout<Number>.size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: type) }
  }

  package mutating func hash() -> ContentHash {
    let high = number(UInt64.self)
    return ContentHash(high: high, low: number())
  }

  package mutating func text() -> String {
    let size = min(Int(number(UInt32.self)), end - place)
    defer { place += size }
    return String(decoding: bytes[place..<place + size], as: UTF8.self)
  }

  package mutating func texts() -> [String] {
    let count = Int(number(UInt32.self))
    return (0..<min(count, end - place)).map { _ in text() }
  }

  package mutating func column<Number: FixedWidthInteger>(of type: Number.Type = Number.self) -> [Number] {
    let size = MemoryLayout<Number>.size
    let count = min(Int(truncatingIfNeeded: number(UInt64.self)), (end - place) / size)
    guard count > 0 else { return [] }
    defer { place += count * size }
    return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count * size]))
      }
      filled = count
    }
  }
}
