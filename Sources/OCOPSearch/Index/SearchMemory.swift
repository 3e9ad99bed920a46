package import OCOPText

/// What a build of the index leaves for the next: which entries it was made of, and which files came out.
///
/// Files are named by their contents, so that a name is all there is to remember of them.
package struct SearchMemory: Sendable, Equatable {
  /// An entry, in the order in which documents come.
  struct Row: Sendable, Equatable {
    /// Of its kind and key.
    let name: UInt64
    /// Of all that its documents are made from.
    var fingerprint: ContentHash
    /// Of its documents but for summary, attributes and story: see `IndexedDocument.facts`.
    let facts: UInt64
    /// Its number in the index; -1 where it has no document.
    let number: Int32
  }

  /// Of what every entry may depend on.
  package let common: ContentHash
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
  package var rowCount: Int { rows.count }

  /// Names of all files but the manifests, whose names stay.
  package var fileNames: Set<String> {
    var names = Set(steady)
    for list in [nameGroups, textGroups] { names.formUnion(list.map { String($0.prefix { $0 != " " }) }) }
    names.formUnion(textLeaves.map { String($0.dropFirst()) })
    for language in languages { names.formUnion(language.groups.flatMap { $0.dropFirst() }) }
    return names
  }

  private static let format = "ocop-search 2"

  package var bytes: [UInt8] {
    var record = ByteRecordWriter(format: Self.format)
    record.append(common)
    record.append(UInt32(rows.count))
    for row in rows {
      record.append(row.name)
      record.append(row.fingerprint)
      record.append(row.facts)
      record.append(row.number)
    }
    record.append(steady)
    record.append(nameGroups)
    record.append(textGroups)
    record.append(textLeaves)
    record.append(UInt32(languages.count))
    for language in languages {
      record.append(language.members)
      record.append([language.thumbnails.prefix, language.thumbnails.suffix])
      record.append(UInt32(language.groups.count))
      for group in language.groups { record.append(group) }
    }
    return record.finish()
  }

  /// Nil where the bytes are damaged, or of another version.
  package init?(_ bytes: [UInt8]) {
    guard var record = ByteRecordReader(bytes, format: Self.format) else { return nil }
    common = record.hash()
    rows = (0..<record.number(UInt32.self)).map { _ in
      let name = record.number(UInt64.self)
      let fingerprint = record.hash()
      return Row(name: name, fingerprint: fingerprint, facts: record.number(), number: record.number())
    }
    steady = record.texts()
    nameGroups = record.texts()
    textGroups = record.texts()
    textLeaves = record.texts()
    languages = (0..<record.number(UInt32.self)).map { _ in
      let members = record.texts()
      let thumbnails = record.texts()
      return Language(
        members: members,
        thumbnails: Thumbnails(prefix: thumbnails.first ?? "", suffix: thumbnails.last ?? ""),
        groups: (0..<record.number(UInt32.self)).map { _ in record.texts() })
    }
  }
}
