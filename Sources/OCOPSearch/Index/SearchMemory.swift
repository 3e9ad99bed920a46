import OCOPText

/// What a build of the index leaves for the next: which entries it was made of, and which files came out.
///
/// Files are named by their contents, so that a name is all there is to remember of them.
package struct SearchMemory: Sendable, Equatable {
  /// An entry, in the order in which documents come.
  struct Row: Sendable, Equatable {
    /// Of its kind and key.
    let name: UInt64
    /// Of all that its documents are made from.
    let fingerprint: ContentHash
    /// Of its documents but for summary, attributes and story: see `SearchPage.facts`.
    let facts: UInt64
    /// Its number in the index; -1 where it has no document.
    let number: Int32
  }

  /// Of what every entry may depend on.
  let common: ContentHash
  let rows: [Row]
  /// Names of files that no summary, attribute or story can change.
  let steady: [String]
  /// Groups of terms, name and first key; leaves of texts, the space of each before its name.
  let nameGroups: [String]
  let textGroups: [String]
  let textLeaves: [String]
  let languages: [Language]

  struct Language: Sendable, Equatable {
    /// The members of the manifest that go with the steady files.
    let members: [String]
    let thumbnails: Thumbnails
    /// By group of entries, the folder of its records and the names of all its files.
    let groups: [[String]]
  }
}

extension SearchMemory {
  private static let magic = Array("ocop-search 1\n".utf8)

  /// The checksum of all the rest stands at the end.
  package var bytes: [UInt8] {
    var bytes = Self.magic
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    func append(_ list: [String]) {
      append(UInt32(list.count))
      for text in list {
        append(UInt32(text.utf8.count))
        bytes += text.utf8
      }
    }
    append(common.high)
    append(common.low)
    append(UInt32(rows.count))
    for row in rows {
      append(row.name)
      append(row.fingerprint.high)
      append(row.fingerprint.low)
      append(row.facts)
      append(row.number)
    }
    append(steady)
    append(nameGroups)
    append(textGroups)
    append(textLeaves)
    append(UInt32(languages.count))
    for language in languages {
      append(language.members)
      append([language.thumbnails.prefix, language.thumbnails.suffix])
      append(UInt32(language.groups.count))
      for group in language.groups { append(group) }
    }
    bytes += ContentHash(of: bytes).bytes
    return bytes
  }

  /// Nil where the bytes are damaged, or of another version.
  package init?(_ bytes: [UInt8]) {
    let end = bytes.count - 16
    guard end >= Self.magic.count, bytes.starts(with: Self.magic),
      ContentHash(of: Array(bytes[..<end])).bytes.elementsEqual(bytes[end...])
    else { return nil }
    var place = Self.magic.count
    // The checksum has been compared: what is read is what was written.
    func number<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
      let size = MemoryLayout<Value>.size
      guard place + size <= end else { return 0 }
      var value: Value = 0
      for byte in bytes[place..<place + size].reversed() { value = value << 8 | Value(truncatingIfNeeded: byte) }
      place += size
      return value
    }
    func list() -> [String] {
      (0..<number(UInt32.self)).map { _ in
        let size = min(Int(number(UInt32.self)), end - place)
        place += size
        return String(decoding: bytes[place - size..<place], as: UTF8.self)
      }
    }
    common = ContentHash(high: number(UInt64.self), low: number(UInt64.self))
    rows = (0..<number(UInt32.self)).map { _ in
      let name = number(UInt64.self)
      let fingerprint = ContentHash(high: number(UInt64.self), low: number(UInt64.self))
      return Row(
        name: name, fingerprint: fingerprint, facts: number(UInt64.self), number: number(Int32.self))
    }
    steady = list()
    nameGroups = list()
    textGroups = list()
    textLeaves = list()
    languages = (0..<number(UInt32.self)).map { _ in
      let members = list()
      let thumbnails = list()
      return Language(
        members: members,
        thumbnails: Thumbnails(prefix: thumbnails.first ?? "", suffix: thumbnails.last ?? ""),
        groups: (0..<number(UInt32.self)).map { _ in list() })
    }
  }
}
