/// The texts behind results, from which the page shows the sentence that holds what title, place and summary do not.
///
/// A file holds a few entries, about 2 kB compressed: what ten results need stays small wherever they stand. A line an
/// entry: its number in the group, then, each after a tab, names, former places, attributes, and the story sentence by
/// sentence.
struct PassageShards {
  private(set) var payloads: [[UInt8]] = []
  /// For each page of the group, in which payload its texts are; nil where it has none.
  private(set) var fileNumbers: [Int?] = []

  /// A file is closed once it holds this many bytes.
  private static let fileSize = 3_000
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
    for sentence in story.withUTF8(sentences) {
      line.append(tab)
      line += sentence
    }
    return line
  }

  /// The sentences of a Markdown text without its signs. Lines of one paragraph are joined.
  private static func sentences(of text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    var sentences: [[UInt8]] = []
    var sentence: [UInt8] = []
    func finish() {
      if sentence.last == space { sentence.removeLast() }
      if !sentence.isEmpty { sentences.append(sentence) }
      sentence = []
    }
    for line in text.split(separator: lineFeed, omittingEmptySubsequences: false) {
      let words = line.drop { $0 <= space || blockSigns.contains($0) }
      // A new paragraph, heading, item or quotation.
      if words.startIndex > line.startIndex || words.isEmpty { finish() }
      for byte in words + [space] {
        if byte > space {
          if !inlineSigns.contains(byte) { sentence.append(byte) }
        } else if ends(sentence) || sentence.count > longest {
          finish()
        } else if let last = sentence.last, last != space {
          sentence.append(space)
        }
      }
    }
    finish()
    return sentences
  }

  private static let blockSigns = Array("#->|*".utf8)
  private static let inlineSigns = Array("*_`|".utf8)

  /// Whether a stop ends it that is not that of an abbreviation in capitals (`TP.`).
  private static func ends(_ sentence: [UInt8]) -> Bool {
    switch sentence.last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."):
      sentence.dropLast().last.map { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
    default: false
    }
  }
}
