/// A parsed template: the tree of its tags. Ranges are byte offsets in the source.
final class ParsedTemplate: Sendable {
  let name: String
  let source: TemplateSource
  let nodes: [TemplateNode]

  init(name: String, source: TemplateSource, nodes: [TemplateNode]) {
    self.name = name
    self.source = source
    self.nodes = nodes
  }
}

indirect enum TemplateNode: Sendable {
  case text(Range<Int>)
  case variable(TemplateName, isRaw: Bool)
  case section(TemplateName, [TemplateNode])
  case inverted(TemplateName, [TemplateNode])
  case partial(TemplateName)
  /// `{{<layout}}`: the layout with some of its blocks filled anew.
  case parent(TemplateName, [TemplateBlock])
  case block(TemplateBlock)
}

/// `{{$name}}…{{/name}}`: in a layout a place with a default, inside `{{<layout}}` what to put there.
struct TemplateBlock: Sendable {
  var name: TemplateName
  var nodes: [TemplateNode]
}

/// A name as written in a tag, and where.
struct TemplateName: Sendable {
  var text: String
  var range: Range<Int>
}

extension ParsedTemplate {
  /// The names of the partials and layouts that this template asks for.
  var references: Set<String> {
    var names: Set<String> = []
    func visit(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .text, .variable: break
        case .section(_, let children), .inverted(_, let children): visit(children)
        case .partial(let name): names.insert(name.text)
        case .parent(let name, let blocks):
          names.insert(name.text)
          for block in blocks { visit(block.nodes) }
        case .block(let block): visit(block.nodes)
        }
      }
    }
    visit(nodes)
    return names
  }
}
