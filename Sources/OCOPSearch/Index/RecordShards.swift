import OCOPText

/// What results show, in files of sixteen entries; what they are narrowed by, in files of 1,024; and the texts behind
/// them, in files of a few entries.
///
/// Entries are numbered by kind and then in alphabetical order, so that the entries of one query often share a file. The
/// files of 1,024 entries stand in one folder named by their content: the manifest holds one name for all of them.
struct RecordShards {
  let files: [SearchFile]
  /// The folder names, one for each 1,024 entries.
  let groups: [String]
  /// What the thumbnails' addresses have in common.
  let thumbnail: (prefix: String, suffix: String)

  static let recordsPerFile = 16
  static let recordsPerGroup = 1_024

  /// - Parameter pages: for each entry its place in `documents`, nil where it has no page in this language.
  init(_ documents: [SearchDocument], pages: [Int?], language: String, facets: FacetTable, folder: String) {
    thumbnail = Self.common(pages.compactMap { $0.flatMap { documents[$0].thumbnail } })
    var files: [SearchFile] = []
    var groups: [String] = []
    for start in stride(from: 0, to: pages.count, by: Self.recordsPerGroup) {
      let end = min(start + Self.recordsPerGroup, pages.count)
      let passages = PassageShards(documents, pages[start..<end])
      var members = passages.payloads.enumerated().map { (id: "t\($0.offset)", payload: $0.element) }
      for first in stride(from: start, to: end, by: Self.recordsPerFile) {
        let chunk = pages[first..<min(first + Self.recordsPerFile, end)]
        let id = String((first - start) / Self.recordsPerFile)
        members.append(
          (id, Self.payload(documents, chunk, thumbnail, passages.fileNumbers[first - start..<chunk.endIndex - start])))
      }
      members.append(("f", facets.payload(start..<end)))
      let name = ShardText.name(of: members.map(\.payload), kind: "records-" + language)
      groups.append(name)
      for member in members {
        let id = "\(name)/\(member.id)"
        files.append(SearchFile(path: "\(folder)/\(id).js", bytes: ShardText.file(id: id, payload: member.payload)))
      }
    }
    self.files = files
    self.groups = groups
  }

  /// A line an entry: title, stars, place, thumbnail, summary, key, number of the file with its passages, set apart by
  /// tabs, empty ones at the end left out. The key is left out where it is what the title gives.
  private static func payload(
    _ documents: [SearchDocument], _ pages: ArraySlice<Int?>, _ thumbnail: (prefix: String, suffix: String),
    _ passages: ArraySlice<Int?>
  ) -> [UInt8] {
    var payload: [UInt8] = []
    for (page, file) in zip(pages, passages) {
      if let page {
        let document = documents[page]
        let picture = document.thumbnail.map {
          $0.dropFirst(thumbnail.prefix.utf8.count).dropLast(thumbnail.suffix.utf8.count)
        }
        let fields = [
          line(document.title), document.stars > 0 ? String(document.stars) : "", line(document.placeLine),
          picture.map(String.init) ?? "", beginning(document.summary),
          Slug.make(document.title) == document.key ? "" : document.key, file.map(String.init) ?? "",
        ]
        let used = fields.lastIndex { !$0.isEmpty } ?? 0
        for (index, field) in fields[...used].enumerated() {
          if index > 0 { payload.append(UInt8(ascii: "\t")) }
          payload += field.utf8
        }
      }
      payload.append(UInt8(ascii: "\n"))
    }
    return payload
  }

  private static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// In bytes: about 160 Vietnamese letters.
  private static let longestSummary = 220

  /// The beginning of a summary, cut between words where it is long.
  private static func beginning(_ text: String) -> String {
    let text = line(text)
    guard text.utf8.count > longestSummary,
      let space = text.utf8.prefix(longestSummary).lastIndex(of: UInt8(ascii: " "))
    else { return text }
    return text[..<space] + "…"
  }

  /// The longest common beginning and end, in ASCII.
  private static func common(_ texts: [String]) -> (prefix: String, suffix: String) {
    guard let first = texts.first, texts.count > 1, texts.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
      return ("", "")
    }
    var (prefix, suffix) = (first[...], first[...])
    for text in texts {
      prefix = prefix.prefix(zip(prefix, text).prefix { $0 == $1 }.count)
      suffix = suffix.suffix(zip(suffix.reversed(), text.reversed()).prefix { $0 == $1 }.count)
    }
    // The two must not overlap in the shortest address.
    let shortest = texts.map(\.utf8.count).min() ?? 0
    return (String(prefix), String(suffix.suffix(max(0, shortest - prefix.utf8.count))))
  }
}
