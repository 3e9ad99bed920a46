import OCOPText

/// What results show, for a group of 256 entries: records in files of 32, in one folder named by their content, since the
/// manifest holds one name a group; and the texts behind them, in files of their own.
///
/// Entries are numbered by kind and then in alphabetical order, so that the entries of one query often share a file.
struct RecordShards {
  let files: [SearchFile]
  /// The folder with the records, then every file.
  let names: [String]

  static let recordsPerFile = 32
  static let recordsPerGroup = 256

  /// - Parameter lines: of the group's entries.
  init(_ lines: [RecordLine], _ passages: PassageShards, folder: String, _ work: some SearchWork) {
    let payloads = stride(from: 0, to: lines.count, by: Self.recordsPerFile).map { first in
      var payload: [UInt8] = []
      for number in first..<min(first + Self.recordsPerFile, lines.count) {
        lines[number].append(passages: passages.names[number], to: &payload)
      }
      return payload
    }
    let name = ShardText.name(of: payloads, kind: "records")
    files =
      passages.files.map(work.take)
      + payloads.enumerated().map { number, payload in
        work.take(ShardText.file(id: "\(name)/\(number)", payload: payload, folder: folder))
      }
    names = [name] + files.map(\.id)
  }
}

/// What a result shows of an entry: title, stars or why a product has none, place, thumbnail, summary, key, name of the file with its passages, set apart by tabs,
/// empty ones at the end left out. The key is left out where it is what the title gives.
struct RecordLine {
  /// All but the last; none for an entry without a page.
  private var fields: [String] = []

  private static let count = 6

  init(_ page: IndexedDocument?, _ thumbnail: Thumbnails) {
    guard let page else { return }
    fields = [
      Self.line(page.document.title), page.document.stars > 0 ? String(page.document.stars) : page.document.state,
      Self.line(page.document.placeLine),
      page.document.thumbnail.map(thumbnail.shortened) ?? "", Self.beginning(page.document.summary),
      Slug.make(page.document.title) == page.document.key ? "" : page.document.key,
    ]
  }

  /// A line as it was published, without its end.
  init(published line: ArraySlice<UInt8>) {
    guard !line.isEmpty else { return }
    fields = line.split(separator: PassageShards.tab, omittingEmptySubsequences: false).prefix(Self.count).map {
      String(decoding: $0, as: UTF8.self)
    }
    fields += [String](repeating: "", count: Self.count - fields.count)
  }

  func append(passages: String?, to payload: inout [UInt8]) {
    if !fields.isEmpty {
      let fields = fields + [passages ?? ""]
      let used = fields.lastIndex { !$0.isEmpty } ?? 0
      for (index, field) in fields[...used].enumerated() {
        if index > 0 { payload.append(PassageShards.tab) }
        payload += field.utf8
      }
    }
    payload.append(PassageShards.lineFeed)
  }

  private static func line(_ text: String) -> String {
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains { $0 < 0x20 } }) ?? true else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// In bytes: about 160 Vietnamese letters.
  private static let longestSummary = 220

  /// The beginning of a summary, cut between words where it is long.
  private static func beginning(_ text: String) -> String {
    let text = line(text)
    guard text.utf8.count > longestSummary, let space = Array(text.utf8.prefix(longestSummary)).lastIndex(of: 0x20)
    else {
      return text
    }
    return String(decoding: text.utf8.prefix(space), as: UTF8.self) + "…"
  }
}

/// The addresses of the thumbnails of one language, which begin and end alike.
struct Thumbnails: Sendable, Equatable {
  let prefix: String
  let suffix: String

  init(prefix: String, suffix: String) {
    self.prefix = prefix
    self.suffix = suffix
  }

  init(_ addresses: [String]) {
    let (prefix, suffix) = Self.common(addresses)
    self.init(prefix: prefix, suffix: suffix)
  }

  func shortened(_ address: String) -> String {
    String(address.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count))
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
