import OCOPDiagnostics
import OCOPText

/// Turns one parsed template into a program for one view: partials and layouts are put in place, names are resolved against
/// the schemas of the views that surround them, and words of the interface become constants.
struct TemplateExpansion {
  let templates: [String: ParsedTemplate]
  let names: [String]
  let strings: UIStrings
  let assets: [String: String]
  var scopes: [Scope]
  var builder: ProgramBuilder
  var diagnostics: [Diagnostic] = []
  /// The template whose nodes are being expanded: places of problems are in its file.
  var source: TemplateSource
  private var chain: [String] = []
  private var fillings: [String: Filling] = [:]
  /// Blocks met so far, to find fillings for which a layout has no place.
  private var metBlocks: Set<String> = []

  /// What a name is looked up in, from the innermost outwards.
  enum Scope {
    case view(ViewLayout, slot: Int)
    /// A text, address or HTML that `{{.}}` repeats.
    case value(ViewField.Kind, slot: Int)
    /// One of a list of texts.
    case text
  }

  /// What a template puts into a block of its layout.
  private struct Filling {
    var nodes: [TemplateNode]
    var source: TemplateSource
  }

  init(
    templates: [String: ParsedTemplate], names: [String], strings: UIStrings, assets: [String: String],
    view: ViewLayout, room: SectionRoom
  ) {
    self.templates = templates
    self.names = names
    self.strings = strings
    self.assets = assets
    builder = ProgramBuilder(room: room)
    scopes = [.view(view, slot: 0)]
    source = TemplateSource(file: "", bytes: [])
  }

  mutating func program(of template: ParsedTemplate) -> TemplateProgram {
    expand(template)
    return builder.program(digitGrouping: strings.digitGrouping)
  }

  mutating func report(_ problem: TemplateProblem, at range: Range<Int>) {
    diagnostics.append(problem.diagnostic(in: source, at: range))
  }

  private mutating func expand(_ template: ParsedTemplate) {
    let outer = source
    source = template.source
    chain.append(template.name)
    expand(template.nodes)
    chain.removeLast()
    source = outer
  }

  private mutating func expand(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let range): builder.constant(source.bytes[range])
      case .variable(let name, let isRaw): expandVariable(name, isRaw: isRaw)
      case .section(let name, let children): expandSection(name, children)
      case .inverted(let name, let children): expandInverted(name, children)
      case .partial(let name): if let template = referenced(name) { expand(template) }
      case .parent(let name, let blocks): expandParent(name, blocks)
      case .block(let block): expandBlock(block)
      }
    }
  }

  private mutating func referenced(_ name: TemplateName) -> ParsedTemplate? {
    guard let template = templates[name.text] else {
      report(.missingTemplate(name.text, near: NearMiss.suggestion(for: name.text, among: names)), at: name.range)
      return nil
    }
    if let first = chain.firstIndex(of: name.text) {
      report(.recursion(Array(chain[first...]) + [name.text]), at: name.range)
      return nil
    }
    return template
  }

  // MARK: Layouts

  private mutating func expandParent(_ name: TemplateName, _ blocks: [TemplateBlock]) {
    guard let layout = referenced(name) else { return }
    let outerFillings = fillings
    let outerBlocks = metBlocks
    metBlocks = []
    for block in blocks where fillings[block.name.text] == nil {
      // A filling from further out was written for this very place, and wins.
      fillings[block.name.text] = Filling(nodes: block.nodes, source: source)
    }
    expand(layout)
    for block in blocks where !metBlocks.contains(block.name.text) {
      let near = NearMiss.suggestion(for: block.name.text, among: metBlocks.sorted())
      report(.unknownBlock(block.name.text, layout: name.text, near: near), at: block.name.range)
    }
    metBlocks.formUnion(outerBlocks)
    fillings = outerFillings
  }

  private mutating func expandBlock(_ block: TemplateBlock) {
    metBlocks.insert(block.name.text)
    guard let filling = fillings.removeValue(forKey: block.name.text) else {
      expand(block.nodes)
      return
    }
    // While the filling is expanded its own block has its default, so that a filling may stand around it.
    let outer = source
    source = filling.source
    expand(filling.nodes)
    source = outer
    fillings[block.name.text] = filling
  }

  // MARK: Sections

  private mutating func expandSection(_ name: TemplateName, _ children: [TemplateNode]) {
    if name.text.hasSuffix("?") {
      expandQuestion(name, expected: true, children)
      return
    }
    guard let found = resolve(name) else { return }
    let (slot, kind) = found
    switch kind {
    case .flag(let test):
      expand(children, within: .test(slot, builder.keep(TemplateProgram.Test(test)), expected: true), name)
    case .text(_, let test?), .html(_, let test?), .url(_, let test?):
      scopes.append(.value(kind, slot: slot))
      expand(children, within: .test(slot, builder.keep(TemplateProgram.Test(test)), expected: true), name)
      scopes.removeLast()
    case .texts(let get):
      scopes.append(.text)
      expand(children, within: .eachText(slot, builder.keep(TemplateProgram.TextsReader(get))), name)
      scopes.removeLast()
    case .view(let get, let layout, _):
      let layout = layout()
      let next = pushView(layout)
      let view = TemplateProgram.Operation.with(
        slot, builder.keep(TemplateProgram.ViewReader(get)), next: next, shared: nil)
      expand(children, within: view, name, sharing: layout.sharing)
      scopes.removeLast()
    case .list(let each, _, let layout):
      let layout = layout()
      let next = pushView(layout)
      let list = TemplateProgram.Operation.each(
        slot, builder.keep(TemplateProgram.ListReader(each)), next: next, shared: nil)
      expand(children, within: list, name, sharing: layout.sharing)
      scopes.removeLast()
    case .text, .html, .url, .number:
      report(.notSection(name.text, noun: kind.noun), at: name.range)
    }
  }

  private mutating func expandInverted(_ name: TemplateName, _ children: [TemplateNode]) {
    if name.text.hasSuffix("?") {
      expandQuestion(name, expected: false, children)
      return
    }
    guard let (slot, kind) = resolve(name) else { return }
    guard let test = kind.presence else {
      report(.notSection(name.text, noun: kind.noun), at: name.range)
      return
    }
    expand(children, within: .test(slot, builder.keep(TemplateProgram.Test(test)), expected: false), name)
  }

  /// `{{#photos?}}`: once if there is anything, without entering it.
  private mutating func expandQuestion(_ name: TemplateName, expected: Bool, _ children: [TemplateNode]) {
    let bare = TemplateName(
      text: String(name.text.dropLast()), range: name.range.lowerBound..<name.range.upperBound - 1)
    guard let (slot, kind) = resolve(bare) else { return }
    guard let test = kind.presence else {
      report(.notAskable(bare.text, noun: kind.noun), at: bare.range)
      return
    }
    expand(children, within: .test(slot, builder.keep(TemplateProgram.Test(test)), expected: expected), bare)
  }

  private mutating func expand(
    _ children: [TemplateNode], within operation: TemplateProgram.Operation, _ name: TemplateName,
    sharing: ViewLayout.Sharing? = nil
  ) {
    let section = builder.open(operation, name: name.text)
    expand(children)
    builder.close(section, sharing: sharing)
  }

  private mutating func pushView(_ layout: ViewLayout) -> Int {
    let slot = scopes.count { if case .view = $0 { true } else { false } }
    scopes.append(.view(layout, slot: slot))
    builder.needs(slots: slot + 1)
    return slot
  }
}
