/// The texts behind results, from which the page shows the sentence that holds what title, place and summary do not.
///
/// A file holds some entries, about 4.5 kB compressed: few queries need any. A line an entry: its number in the group, then,
/// each after a tab, names, former places, attributes, and the story sentence by sentence. Records name the file of their
/// entry, so that a text that changes renames this one file and its group's records.
struct PassageShards {
  private(set) var files: [SearchFile] = []
  /// For each page of the group, the name of the file with its texts; nil where it has none.
  private(set) var names: [String?]

  private static let cutter = ShardCutter(about: 13_500)
  /// A longer sentence goes on in another passage. About three lines on a phone.
  private static let longest = 240

  /// - Parameter count: of the group's entries.
  init(_ lines: Lines, count: Int, folder: String) {
    names = [String?](repeating: nil, count: count)
    let shards = Self.cutter.cut(
      lines.starts.indices, size: { lines.range($0).count }, rank: { lines.starts[$0].rank })
    for shard in shards {
      let bytes = lines.payload[lines.range(shard.lowerBound).lowerBound..<lines.range(shard.upperBound - 1).upperBound]
      let file = ShardText.file(Array(bytes), kind: "passages", folder: folder)
      files.append(file)
      for line in lines.starts[shard] { names[line.page] = file.id }
    }
  }

  /// The lines of a group, one after the other, by rising number.
  struct Lines {
    private(set) var payload: [UInt8] = []
    /// Number of the entry, where its line begins, and its rank.
    private(set) var starts: [(page: Int, start: Int, rank: UInt32)] = []

    func range(_ line: Int) -> Range<Int> {
      starts[line].start..<(line + 1 < starts.count ? starts[line + 1].start : payload.count)
    }

    mutating func append(_ page: IndexedDocument, story: String, number: Int) {
      let start = payload.count
      payload += String(number).utf8
      if PassageShards.append(page, story, to: &payload) {
        payload.append(PassageShards.lineFeed)
        starts.append((number, start, page.rank))
      } else {
        payload.removeLast(payload.count - start)
      }
    }

    /// A line as it was published, without its end.
    mutating func append(published line: ArraySlice<UInt8>, number: Int, rank: UInt32) {
      starts.append((number, payload.count, rank))
      payload += line
      payload.append(PassageShards.lineFeed)
    }
  }

  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// - Returns: whether there is any text.
  fileprivate static func append(_ page: IndexedDocument, _ story: String, to payload: inout [UInt8]) -> Bool {
    let start = payload.count
    append(page.document.text.names, to: &payload)
    append(page.document.text.formerPlaces, to: &payload)
    append(page.document.text.attributes, to: &payload)
    var story = story
    story.withUTF8 { appendSentences(of: $0, to: &payload) }
    return payload.count - start > 3
  }

  private static func append(_ texts: [String], to payload: inout [UInt8]) {
    payload.append(tab)
    let start = payload.count
    for (number, text) in texts.enumerated() {
      if number > 0 { payload += ", ".utf8 }
      payload += text.utf8
    }
    for place in start..<payload.count where payload[place] < space { payload[place] = space }
  }

  /// Each sentence of a Markdown text after a tab, without its signs. Lines of one paragraph are joined.
  private static func appendSentences(of text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    let signs = signs
    line.append(tab)
    var start = line.count
    func finish() {
      if line.last == space { line.removeLast() }
      guard line.count > start else { return }
      line.append(tab)
      start = line.count
    }
    var isAtLineStart = true
    var next = 0
    while next < text.count {
      let byte = text[next]
      switch signs[Int(byte)] {
      case .block where isAtLineStart:
        finish()
        next += 1
      case .inline: next += 1
      case .gap:
        next += 1
        // A line without words ends a paragraph.
        if isAtLineStart, byte == lineFeed { finish() }
        if line.count > start {
          if line.count - start > longest || ends(line, from: start) {
            finish()
          } else if line.last != space {
            line.append(space)
          }
        }
        isAtLineStart = isAtLineStart || byte == lineFeed
      case .block, .letter:
        let first = next
        // Words with single spaces between them go along as long as nothing can end there.
        let limit = first + longest - (line.count - start)
        next += 1
        while next < text.count {
          if signs[Int(text[next])] == .letter {
            next += 1
          } else if text[next] == space, next <= limit, next + 1 < text.count, signs[Int(text[next + 1])] == .letter,
            !isStop(text[next - 1])
          {
            next += 2
          } else {
            break
          }
        }
        line += text[first..<next]
        isAtLineStart = false
      }
    }
    finish()
    line.removeLast()
  }

  private enum Sign { case letter, gap, block, inline }

  /// Headings, items and quotations begin a passage; `*`, which marks items and words, is dropped as both.
  private static let signs: [Sign] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0...space: .gap
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: ">"): .block
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"): .inline
    default: .letter
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Whether a stop ends it that is not that of an abbreviation in capitals (`TP.`).
  private static func ends(_ line: [UInt8], from start: Int) -> Bool {
    switch line[line.count - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."):
      line.count - 1 > start && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line[line.count - 2])
    default: false
    }
  }
}
