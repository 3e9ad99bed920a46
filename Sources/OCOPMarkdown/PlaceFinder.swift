import CCmarkGFM
import OCOPDiagnostics
import OCOPText

/// Finds where the nodes of a parsed text stand in it.
struct PlaceFinder {
  private let lines: [Substring]
  /// Bytes that may still be searched. A text of ten thousand links on one line would be searched ten thousand times; beyond some
  /// megabytes a node is placed at the beginning of its block.
  private var budget = 16 << 20
  /// The lines that may define an address for others, `[name]: /address/`, from 0.
  private lazy var definitions = lines.indices.filter { Self.column(of: "]:", in: lines[$0]) != nil }

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The library's own place of an inline node is off in paragraphs of several lines, so the words are looked for from the
  /// line of the block on; what cannot be found is placed at the block.
  mutating func span(of node: CommonMarkNode, naming words: String = "") -> SourceSpan {
    var block = node
    while cmark_node_get_start_line(block) == 0 || !Self.isBlock(block), let parent = cmark_node_parent(block) {
      block = parent
    }
    let first = max(1, Int(cmark_node_get_start_line(block)))
    let last = max(first, Int(cmark_node_get_end_line(block)))
    if !words.isEmpty {
      let own = Int(cmark_node_get_start_line(node))
      for number in [max(first, own)...max(last, own), first...last].joined() where number <= lines.count {
        guard afford(lines[number - 1]) else { return SourceSpan(line: first, column: 1) }
        if let column = Self.column(of: words, in: lines[number - 1]) {
          return SourceSpan(line: number, column: column, length: words.unicodeScalars.count)
        }
      }
      // `[words][name]`: the address, which is what has to change, stands somewhere else.
      for index in definitions {
        guard afford(lines[index]) else { return SourceSpan(line: first, column: 1) }
        if let column = Self.column(ofAddress: words, in: lines[index]) {
          return SourceSpan(line: index + 1, column: column, length: words.unicodeScalars.count)
        }
      }
    }
    guard first <= lines.count, afford(lines[first - 1]) else { return SourceSpan(line: first, column: 1) }
    let column = max(1, Int(cmark_node_get_start_column(block)))
    let line = lines[first - 1]
    let lead = line.utf8.prefix(column - 1)
    return SourceSpan(
      line: first, column: String(decoding: lead, as: UTF8.self).unicodeScalars.count + 1,
      length: line.unicodeScalars.count - column + 1)
  }

  /// The column from 1, in Unicode scalars, at which the words first stand in the line.
  private static func column(of words: String, in line: Substring) -> Int? {
    var (line, words) = (line, words)
    return line.withUTF8 { hay in
      words.withUTF8 { needle in
        guard let before = ByteSearch.first(needle, in: hay) else { return nil }
        // Every scalar begins with a byte that is no continuation.
        return hay.prefix(before).count { $0 & 0xC0 != 0x80 } + 1
      }
    }
  }

  /// The column of an address in the line that defines it.
  private static func column(ofAddress words: String, in line: Substring) -> Int? {
    guard let mark = line.firstRange(of: "]:") else { return nil }
    var rest = line[mark.upperBound...].drop { $0 == " " || $0 == "\t" }
    if rest.first == "<" { rest = rest.dropFirst() }
    guard rest.utf8.starts(with: words.utf8) else { return nil }
    let behind = rest.utf8.dropFirst(words.utf8.count).first
    guard behind.map({ $0 <= 0x20 || $0 == UInt8(ascii: ">") }) ?? true else { return nil }
    return line[..<rest.startIndex].unicodeScalars.count + 1
  }

  private mutating func afford(_ line: Substring) -> Bool {
    budget -= line.utf8.count + 32
    return budget >= 0
  }

  private static func isBlock(_ node: CommonMarkNode) -> Bool {
    cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  }
}
