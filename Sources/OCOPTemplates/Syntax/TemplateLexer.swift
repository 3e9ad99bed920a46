/// Cuts a template into text and tags, and removes the lines on which nothing but one tag stands.
struct TemplateLexer {
  private let source: TemplateSource
  private var tokens: [TemplateToken] = []
  private(set) var problems: [(range: Range<Int>, problem: TemplateProblem)] = []

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func tokenize() -> [TemplateToken] {
    let bytes = source.bytes
    var index = 0
    var textStart = 0
    while index + 1 < bytes.count {
      guard bytes[index] == brace, bytes[index + 1] == brace else {
        index += 1
        continue
      }
      addText(textStart..<index)
      index = readTag(at: index)
      textStart = index
    }
    addText(textStart..<bytes.count)
    return trimmingLinesOfTags()
  }

  private let brace = UInt8(ascii: "{")
  private let closingBrace = UInt8(ascii: "}")

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    tokens.append(TemplateToken(kind: .text, content: range, range: range))
  }

  /// Reads the tag whose braces open at `start`; returns the offset behind it.
  private mutating func readTag(at start: Int) -> Int {
    let bytes = source.bytes
    var nameStart = start + 2
    var kind = TemplateToken.Kind.variable
    var closing = 2
    if nameStart < bytes.count, let (sigil, length) = Self.sigils[bytes[nameStart]] {
      kind = sigil
      nameStart += 1
      closing = length
    } else if nameStart < bytes.count, bytes[nameStart] == UInt8(ascii: "=") {
      problems.append((start..<nameStart + 1, .delimiterChange))
      kind = .comment
    }
    guard let end = endOfTag(from: nameStart, braces: closing) else {
      problems.append((start..<min(start + 2, bytes.count), .unclosedTag))
      return bytes.count
    }
    var name = nameStart..<end
    while let first = bytes[name].first, Self.isBlank(first) { name = name.lowerBound + 1..<name.upperBound }
    while let last = bytes[name].last, Self.isBlank(last) { name = name.lowerBound..<name.upperBound - 1 }
    let range = start..<end + closing
    if kind != .comment {
      if name.isEmpty {
        problems.append((range, .emptyName))
        kind = .comment
      } else if isMalformed(name) {
        problems.append((name, .malformedName(source.text(name))))
        kind = .comment
      }
    }
    tokens.append(TemplateToken(kind: kind, content: name, range: range))
    return range.upperBound
  }

  private func isMalformed(_ name: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    var previous = dot
    for byte in source.bytes[name] {
      if Self.isBlank(byte) || byte == brace || byte == closingBrace { return true }
      if byte == dot, previous == dot, name.count > 1 { return true }
      previous = byte
    }
    return previous == dot && name.count > 1
  }

  private func endOfTag(from start: Int, braces: Int) -> Int? {
    var index = start
    while index + braces <= source.bytes.count {
      if source.bytes[index..<index + braces].allSatisfy({ $0 == closingBrace }) { return index }
      index += 1
    }
    return nil
  }

  private static let sigils: [UInt8: (TemplateToken.Kind, closingBraces: Int)] = [
    UInt8(ascii: "!"): (.comment, 2), UInt8(ascii: "#"): (.section, 2), UInt8(ascii: "^"): (.inverted, 2),
    UInt8(ascii: "/"): (.close, 2), UInt8(ascii: ">"): (.partial, 2), UInt8(ascii: "<"): (.parent, 2),
    UInt8(ascii: "$"): (.block, 2), UInt8(ascii: "&"): (.rawVariable, 2), UInt8(ascii: "{"): (.rawVariable, 3),
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// A tag alone on its line takes the line with it, indentation and end of line included.
  private func trimmingLinesOfTags() -> [TemplateToken] {
    var trimmed = tokens
    for (index, token) in tokens.enumerated() where token.mayStandAlone {
      guard let lead = blankLead(before: index), let rest = blankRest(after: index) else { continue }
      if index > 0 {
        trimmed[index - 1].content = trimmed[index - 1].content.clamped(to: 0..<lead)
      }
      if index + 1 < tokens.count {
        trimmed[index + 1].content = trimmed[index + 1].content.clamped(to: rest..<source.bytes.count)
      }
    }
    return trimmed.filter { $0.kind != .text || !$0.content.isEmpty }
  }

  /// Where the line of a tag begins, if only blanks stand before the tag.
  private func blankLead(before index: Int) -> Int? {
    let start = tokens[index].range.lowerBound
    guard index > 0 else { return start }
    guard tokens[index - 1].kind == .text else { return nil }
    let text = tokens[index - 1].range
    var offset = start
    while offset > text.lowerBound {
      let byte = source.bytes[offset - 1]
      if byte == 0x0A { return offset }
      guard byte == 0x20 || byte == 0x09 else { return nil }
      offset -= 1
    }
    return index == 1 ? offset : nil
  }

  /// Where the line behind a tag's line begins, if only blanks stand after the tag.
  private func blankRest(after index: Int) -> Int? {
    let end = tokens[index].range.upperBound
    guard index + 1 < tokens.count else { return end }
    guard tokens[index + 1].kind == .text else { return nil }
    let text = tokens[index + 1].range
    var offset = end
    while offset < text.upperBound {
      let byte = source.bytes[offset]
      offset += 1
      if byte == 0x0A { return offset }
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return nil }
    }
    return index + 2 == tokens.count ? offset : nil
  }
}
