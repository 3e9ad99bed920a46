import CYAML
import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// Reads YAML through libyaml's events, which carry the line and column of everything; no tree of the library's own is built.
///
/// Bounded on purpose: no anchors, aliases or tags (an alias bomb is a few lines long), at most 32 levels deep, at most 1,000 keys
/// in a group.
/// Cost: about 10 µs for the front matter of a product; most of it is as plain as `PlainYAML` reads it, in half of that.
struct YAMLReader {
  private let file: String
  private let lineOffset: Int
  private(set) var findings: [Finding] = []
  private var source: Substring = ""

  /// In one group.
  static let mostKeys = 1000

  /// - Parameter firstLine: the line of the file on which the text begins.
  init(file: String, firstLine: Int) {
    self.file = file
    self.lineOffset = firstLine - 1
  }

  /// Thrown inside one read; what there is to say is in `findings`.
  private struct Stop: Error {}

  /// The document as a mapping; nil, with a finding, where the text is no YAML, and an empty mapping where it is empty.
  mutating func read(_ text: Substring) -> YAMLNode? {
    PlainYAML.read(text, firstLine: lineOffset + 1) ?? readAnything(text)
  }

  /// As `read`, by the library alone.
  mutating func readAnything(_ text: Substring) -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    source = withBlanksForLineEnds(text)
    var text = source
    return text.withUTF8 { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      do {
        var event = try next(&parser)  // stream start
        yaml_event_delete(&event)
        event = try next(&parser)
        defer { yaml_event_delete(&event) }
        guard event.type != YAML_STREAM_END_EVENT else {
          return YAMLNode(content: .mapping([]), span: SourceSpan(line: lineOffset + 1, column: 1))
        }
        yaml_event_delete(&event)
        event = try next(&parser)
        let root = try node(&parser, event: &event, depth: 0)
        yaml_event_delete(&event)
        event = try next(&parser)  // document end
        yaml_event_delete(&event)
        event = try next(&parser)
        if event.type != YAML_STREAM_END_EVENT {
          report(
            .yamlSyntax, span(event), "Có hai phần YAML trong một tệp", "There are two YAML documents in one file",
            hint: BilingualText(
              vi: "Bỏ '---' hoặc '...' ở đây: mọi mục nằm trong một khối.",
              en: "Take away the '---' or '...' here: all keys stand in one block."))
          // What the second says is not missing from the first.
          throw Stop()
        }
        return root
      } catch {
        return nil
      }
    }
  }

  /// The text with a blank for each sign that YAML 1.1 takes for the end of a line and editors do not: what follows one would be a line
  /// of its own, and every line below have the number of the next. The first of each line is told of, as is a byte order mark that
  /// begins a line, which YAML passes over and nobody sees.
  private mutating func withBlanksForLineEnds(_ text: Substring) -> Substring {
    var text = text
    let holdsAny = text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0xC2: bytes[index + 1] == 0x85
        case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        case 0xEF: bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
        default: false
        }
      }
    }
    guard holdsAny else { return text }
    var place = SourcePosition(line: lineOffset + 1, column: 1)
    var told = 0
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isLineEnd = scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
      let isMark = scalar == "\u{FEFF}" && place.column == 1
      if isLineEnd || isMark, told < place.line {
        told = place.line
        findings.append(
          Rule.invisibleCharacter(scalar, at: .span(file, SourceSpan(line: place.line, column: place.column))))
      }
      // A blank in the place of the mark would indent its line.
      if !isMark { cleaned.append(isLineEnd ? " " : scalar) }
      place.column += 1
      if scalar == "\n" { place = SourcePosition(line: place.line + 1, column: 1) }
    }
    return String(cleaned)[...]
  }

  private mutating func next(_ parser: inout yaml_parser_t) throws -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let fault = YAMLFault(parser, source: source)
      let line = fault.line + 1 + lineOffset
      report(
        .yamlSyntax, SourceSpan(line: line, column: fault.column + 1), fault.message.vi, fault.message.en,
        hint: fault.hint)
      throw Stop()
    }
    return event
  }

  /// The node that `event` begins; takes the event's memory over.
  private mutating func node(
    _ parser: inout yaml_parser_t, event: inout yaml_event_t, depth: Int
  ) throws -> YAMLNode {
    guard depth <= 32 else {
      report(
        .yamlSyntax, span(event), "Lồng nhau quá sâu (hơn 32 lớp)", "Nested too deeply (more than 32 levels)")
      throw Stop()
    }
    let start = position(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try refuse(scalar.anchor, scalar.tag, at: span(event))
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      return YAMLNode(
        content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), span: span(event))
    case YAML_SEQUENCE_START_EVENT:
      try refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag, at: span(event))
      var items: [YAMLNode] = []
      while true {
        var item = try next(&parser)
        defer { yaml_event_delete(&item) }
        if item.type == YAML_SEQUENCE_END_EVENT {
          return YAMLNode(content: .sequence(items), span: SourceSpan(start, end(item, after: items.last?.span.end)))
        }
        items.append(try node(&parser, event: &item, depth: depth + 1))
      }
    case YAML_MAPPING_START_EVENT:
      try refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag, at: span(event))
      return try mapping(&parser, start: start, depth: depth)
    default:
      report(
        .yamlAlias, span(event), "Không dùng bí danh '*' trong phần thông tin đầu tệp",
        "The front matter takes no alias ('*')",
        hint: BilingualText(
          vi: "Danh sách viết bằng '- '; giá trị bắt đầu bằng '*' thì đặt trong dấu nháy.",
          en: "Lists are written with '- '; a value that begins with '*' is put in quotes."))
      throw Stop()
    }
  }

  private mutating func mapping(
    _ parser: inout yaml_parser_t, start: SourcePosition, depth: Int
  ) throws -> YAMLNode {
    var pairs: [YAMLNode.Pair] = []
    var count = 0
    while true {
      var event = try next(&parser)
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT {
        return YAMLNode(
          content: .mapping(pairs), span: SourceSpan(start, end(event, after: pairs.last?.value.span.end)))
      }
      count += 1
      guard count <= Self.mostKeys else {
        report(
          .yamlSyntax, span(event), "Nhóm này có quá nhiều mục (hơn 1000)",
          "The group has too many keys (more than 1000)")
        throw Stop()
      }
      let key = try node(&parser, event: &event, depth: depth + 1)
      var valueEvent = try next(&parser)
      defer { yaml_event_delete(&valueEvent) }
      let value = try node(&parser, event: &valueEvent, depth: depth + 1)
      guard case .scalar(let name, _) = key.content else {
        report(.yamlSyntax, key.span, "Tên mục phải là chữ", "A key must be text")
        continue
      }
      // `1,000,000` in braces: the decoder tells of the commas.
      let isOfNumber = value.isAbsent && ValueAdvice.isDigits(name)
      if !isOfNumber, let first = pairs.first(where: { $0.key == name }) {
        findings.append(
          Rule.duplicateKey.finding(
            .span(file, key.span), vi: "Mục '\(name)' được viết hai lần", en: "'\(name)' is written twice",
            hint: BilingualText(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one of the two, and delete the other."),
            related: [.init(.span(file, first.keySpan), vi: "lần đầu ở đây", en: "the first is here")]))
        continue
      }
      pairs.append(YAMLNode.Pair(key: name, keySpan: key.span, value: value))
    }
  }

  private mutating func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?, at span: SourceSpan
  ) throws {
    if anchor != nil {
      report(
        .yamlAlias, span, "Không dùng neo '&' trong phần thông tin đầu tệp", "The front matter takes no anchor ('&')",
        hint: BilingualText(
          vi: "Đặt giá trị trong dấu nháy nếu nó bắt đầu bằng '&'.", en: "Quote the value if it begins with '&'."))
      throw Stop()
    }
    if tag != nil {
      report(
        .yamlAlias, span, "Không dùng nhãn '!' trong phần thông tin đầu tệp", "The front matter takes no tag ('!')",
        hint: BilingualText(
          vi: "Đặt giá trị trong dấu nháy nếu nó bắt đầu bằng '!'.", en: "Quote the value if it begins with '!'."))
      throw Stop()
    }
  }

  private mutating func report(
    _ rule: Rule, _ span: SourceSpan, _ vi: String, _ en: String, hint: BilingualText? = nil
  ) {
    findings.append(rule.finding(.span(file, span), vi: vi, en: en, hint: hint))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
  }

  private func span(_ event: yaml_event_t) -> SourceSpan {
    SourceSpan(position(event.start_mark), position(event.end_mark))
  }

  /// A block collection ends, for the library, where the next thing begins; for a person, behind its last item.
  private func end(_ event: yaml_event_t, after last: SourcePosition?) -> SourcePosition {
    let written = position(event.end_mark)
    guard position(event.start_mark) == written, let last else { return written }
    return last
  }
}
