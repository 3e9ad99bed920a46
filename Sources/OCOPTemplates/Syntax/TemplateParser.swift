import OCOPDiagnostics

/// Builds the tree of a template. Every fault of a file is reported; what can be understood beside it is kept, so that the
/// names in it are checked as well.
struct TemplateParser {
  private let name: String
  private let source: TemplateSource
  private var open: [OpenTag] = []
  private var nodes: [TemplateNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  private struct OpenTag {
    var kind: TemplateToken.Kind
    var name: TemplateName
    /// What stood before the tag on its level.
    var siblings: [TemplateNode]
  }

  init(name: String, source: TemplateSource) {
    self.name = name
    self.source = source
  }

  mutating func parse() -> ParsedTemplate {
    var lexer = TemplateLexer(source)
    let tokens = lexer.tokenize()
    for (range, problem) in lexer.problems { report(problem, at: range) }
    for token in tokens { add(token) }
    while let tag = open.last {
      report(.unclosedSection(tag.name.text), at: tag.name.range)
      closeLast()
    }
    return ParsedTemplate(name: name, source: source, nodes: nodes)
  }

  private mutating func add(_ token: TemplateToken) {
    let name = TemplateName(text: source.text(token.content), range: token.content)
    switch token.kind {
    case .comment: break
    case .text: nodes.append(.text(token.content))
    case .variable: nodes.append(.variable(name, isRaw: false))
    case .rawVariable: nodes.append(.variable(name, isRaw: true))
    case .partial: nodes.append(.partial(name))
    case .section, .inverted, .parent, .block:
      open.append(OpenTag(kind: token.kind, name: name, siblings: nodes))
      nodes = []
    case .close: close(name)
    }
  }

  private mutating func close(_ name: TemplateName) {
    guard let match = open.lastIndex(where: { $0.name.text == name.text }) else {
      report(.strayClose(name.text, open: open.last?.name.text), at: name.range)
      return
    }
    while open.count > match + 1, let tag = open.last {
      report(.unclosedSection(tag.name.text), at: tag.name.range)
      closeLast()
    }
    closeLast()
  }

  private mutating func closeLast() {
    guard let tag = open.popLast() else { return }
    let children = nodes
    nodes = tag.siblings
    switch tag.kind {
    case .section: nodes.append(.section(tag.name, children))
    case .inverted: nodes.append(.inverted(tag.name, children))
    case .block: nodes.append(.block(TemplateBlock(name: tag.name, nodes: children)))
    default: nodes.append(.parent(tag.name, blocks(of: children)))
    }
  }

  /// Inside `{{<layout}}` only blocks mean anything; text beside them would vanish without a word.
  private mutating func blocks(of children: [TemplateNode]) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    for child in children {
      switch child {
      case .block(let block):
        if blocks.contains(where: { $0.name.text == block.name.text }) {
          report(.repeatedBlock(block.name.text), at: block.name.range)
        }
        blocks.append(block)
      case .text(let range):
        let isBlank = source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if !isBlank { report(.besideBlocks, at: visiblePart(of: range)) }
      case .variable(let name, _), .section(let name, _), .inverted(let name, _), .partial(let name),
        .parent(let name, _):
        report(.besideBlocks, at: name.range)
      }
    }
    return blocks
  }

  private func visiblePart(of range: Range<Int>) -> Range<Int> {
    let first = source.bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    let end = source.bytes[first..<range.upperBound].firstIndex { $0 == 0x0A } ?? range.upperBound
    return first..<end
  }

  private mutating func report(_ problem: TemplateProblem, at range: Range<Int>) {
    diagnostics.append(problem.diagnostic(in: source, at: range))
  }
}
