import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPText

/// Looks for texts of which YAML takes a part for a comment: `spec: Túi #2 500 g`. Whoever comments on a value leaves a blank behind
/// the `#`, as `ocop new` does.
struct TextBehindHash {
  private let file: String
  private let lines: YAMLLines
  /// The line of the file on which they begin, from 1.
  private let firstLine: Int
  private var findings: [Finding] = []

  static func findings(
    in yaml: Substring, read root: YAMLNode, as fields: [Field], file: String, firstLine: Int
  ) -> [Finding] {
    guard mayBe(in: yaml) else { return [] }
    var search = TextBehindHash(file: file, lines: YAMLLines(yaml), firstLine: firstLine)
    search.look(at: root, fields)
    return search.findings
  }

  private init(file: String, lines: YAMLLines, firstLine: Int) {
    self.file = file
    self.lines = lines
    self.firstLine = firstLine
  }

  /// Whether there is a `#` behind a blank and before none: most files have no `#` at all.
  private static func mayBe(in yaml: Substring) -> Bool {
    var yaml = yaml
    return yaml.withUTF8 { bytes in
      var start = 0
      while let found = ByteSearch.first(UInt8(ascii: "#"), in: UnsafeBufferPointer(rebasing: bytes[start...])) {
        let place = start + found
        let isBehindBlank = place > 0 && (bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09)
        if isBehindBlank, place + 1 < bytes.count, bytes[place + 1] > 0x20, bytes[place + 1] != UInt8(ascii: "#") {
          return true
        }
        start = place + 1
      }
      return false
    }
  }

  private mutating func look(at node: YAMLNode, _ fields: [Field]) {
    guard case .mapping(let pairs) = node.content else { return }
    for pair in pairs {
      guard let field = fields.first(where: { $0.name == pair.key }) else { continue }
      look(at: pair.value, field.shape, behind: pair)
    }
  }

  private mutating func look(at node: YAMLNode, _ shape: FieldShape, behind pair: YAMLNode.Pair?) {
    switch (shape, node.content) {
    case (.text, .mapping(let pairs)): for pair in pairs { look(at: pair.value, .text, behind: pair) }
    case (.text, .scalar): report(behind: node, of: pair)
    case (.list(let item), .sequence(let nodes)): for node in nodes { look(at: node, item, behind: nil) }
    case (.record(let fields), _): look(at: node, fields)
    default: break
    }
  }

  private mutating func report(behind node: YAMLNode, of pair: YAMLNode.Pair?) {
    guard case .scalar(let text, let isPlain) = node.content else { return }
    guard var end = node.isAbsent ? pair?.keySpan.end : node.span.end, !isBlock(node) else { return }
    // The colon behind a key.
    if node.isAbsent { end.column += 1 }
    let line = lines[end.line - firstLine]
    guard let hash = line.indices.dropFirst(end.column - 1).first(where: { line[$0] != " " && line[$0] != "\t" }),
      line[hash] == "#", hash + 1 < line.count, ![" ", "\t", "\r", "#"].contains(line[hash + 1])
    else { return }
    let rest = line[hash...].filter { $0 != "\r" }
    let whole = (node.isAbsent ? "" : text + " ") + String(String.UnicodeScalarView(rest))
    let canBeQuoted = isPlain && !whole.contains("\"") && !whole.contains("\\")
    let better = (pair.map { "\($0.key): " } ?? "- ") + "\"\(Wording.shortened(whole))\""
    let start = SourcePosition(line: end.line, column: hash + 1)
    findings.append(
      Rule.textBehindHash.finding(
        .span(file, SourceSpan(start, SourcePosition(line: end.line, column: hash + 1 + rest.count))),
        vi: "Chữ sau dấu # không lên trang" + (node.isAbsent ? ", nên mục này còn trống" : ""),
        en: "The words behind the # do not reach the page" + (node.isAbsent ? ", so the key has no value" : ""),
        hint: BilingualText(
          vi: (canBeQuoted ? "Viết '\(better)'" : "Đặt cả giá trị trong dấu nháy")
            + "; nếu là lời ghi chú, thêm dấu cách sau dấu #.",
          en: (canBeQuoted ? "Write '\(better)'" : "Put the whole value in quotes")
            + "; if it is a comment, put a blank behind the #.")))
  }

  /// Whether a text begins below its key, behind `|` or `>`: there a `#` is one.
  private func isBlock(_ node: YAMLNode) -> Bool {
    let line = lines[node.span.start.line - firstLine]
    let column = node.span.start.column - 1
    return line.indices.contains(column) && (line[column] == "|" || line[column] == ">")
  }
}
