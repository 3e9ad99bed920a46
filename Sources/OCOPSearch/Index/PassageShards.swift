/// The texts behind results, from which the page shows the sentence that holds what title, place and summary do not.
///
/// A file holds a few entries, about 1.5 kB compressed: what ten results need stays small wherever they stand. A line an
/// entry: its number in the group, then, each after a tab, names, former places, attributes, and the story sentence by
/// sentence.
struct PassageShards {
  private(set) var payloads: [[UInt8]] = []
  /// For each page of the group, in which payload its texts are; nil where it has none.
  private(set) var fileNumbers: [Int?] = []

  /// A file is closed once it holds this many bytes.
  private static let fileSize = 2_400
  /// A longer sentence goes on in another passage. About three lines on a phone.
  private static let longest = 240

  init(_ documents: [SearchDocument], _ pages: ArraySlice<Int?>) {
    var payload: [UInt8] = []
    for (number, page) in pages.enumerated() {
      let line = page.map { Self.line(documents[$0]) } ?? []
      guard line.contains(where: { $0 != Self.tab }) else {
        fileNumbers.append(nil)
        continue
      }
      fileNumbers.append(payloads.count)
      payload += String(number).utf8
      payload += line
      payload.append(Self.lineFeed)
      if payload.count >= Self.fileSize {
        payloads.append(payload)
        payload = []
      }
    }
    if !payload.isEmpty { payloads.append(payload) }
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  private static func line(_ document: SearchDocument) -> [UInt8] {
    var line: [UInt8] = []
    for texts in [document.text.names, document.text.formerPlaces, document.text.attributes] {
      line.append(tab)
      line += texts.joined(separator: ", ").utf8.map { $0 < space ? space : $0 }
    }
    var story = document.text.story()
    story.withUTF8 { appendSentences(of: $0, to: &line) }
    return line
  }

  /// Each sentence of a Markdown text after a tab, without its signs. Lines of one paragraph are joined.
  private static func appendSentences(of text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    line.append(tab)
    var start = line.count
    func finish() {
      if line.last == space { line.removeLast() }
      guard line.count > start else { return }
      line.append(tab)
      start = line.count
    }
    var isAtLineStart = true
    for byte in text {
      switch signs[Int(byte)] {
      case .block where isAtLineStart: finish()
      case .inline: break
      case .gap:
        // A line without words ends a paragraph.
        if isAtLineStart, byte == lineFeed { finish() }
        if ends(line[start...]) || line.count - start > longest {
          finish()
        } else if line.count > start, line.last != space {
          line.append(space)
        }
        isAtLineStart = isAtLineStart || byte == lineFeed
        continue
      case .block, .letter:
        line.append(byte)
        isAtLineStart = false
        continue
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

  /// Whether a stop ends it that is not that of an abbreviation in capitals (`TP.`).
  private static func ends(_ sentence: ArraySlice<UInt8>) -> Bool {
    switch sentence.last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."):
      sentence.dropLast().last.map { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
    default: false
    }
  }
}
