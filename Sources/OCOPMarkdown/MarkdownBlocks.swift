import CCmarkGFM

/// A paragraph, heading or list item, as runs of text that are set alike: for a page that is no HTML, such as print.
package struct MarkdownBlock: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// 1 to 6.
    case heading(Int)
    case item
    case quote
  }

  package struct Run: Sendable, Hashable {
    package let text: String
    package let isStrong: Bool
    package let isEmphasised: Bool
  }

  package let kind: Kind
  package let runs: [Run]

  package var text: String { runs.map(\.text).joined() }

  /// The blocks of a text in order; tables row by row, nothing of raw HTML, pictures and code.
  package static func blocks(_ markdown: String) -> [MarkdownBlock] {
    guard let tree = CommonMarkTree(parsing: markdown) else { return [] }
    return tree.nodes.compactMap { node in
      let kind: Kind
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING: kind = .heading(Int(cmark_node_get_heading_level(node)))
      case CMARK_NODE_PARAGRAPH: kind = Self.kind(ofParagraph: node)
      default:
        guard ["table_header", "table_row"].contains(typeName(of: node)) else { return nil }
        kind = .paragraph
      }
      let runs = Self.runs(of: node)
      return runs.isEmpty ? nil : MarkdownBlock(kind: kind, runs: runs)
    }
  }

  /// The name of a type that an extension brings, which has no constant.
  private static func typeName(of node: CommonMarkNode) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  private static func kind(ofParagraph node: CommonMarkNode) -> Kind {
    guard let parent = cmark_node_parent(node) else { return .paragraph }
    switch cmark_node_get_type(parent) {
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    default: return .paragraph
    }
  }

  private static func runs(of block: CommonMarkNode) -> [Run] {
    guard let iterator = cmark_iter_new(block) else { return [] }
    defer { cmark_iter_free(iterator) }
    var runs: [Run] = []
    var strong = 0
    var emphasis = 0
    func append(_ text: String) {
      if let last = runs.last, last.isStrong == (strong > 0), last.isEmphasised == (emphasis > 0) {
        runs[runs.count - 1] = Run(text: last.text + text, isStrong: last.isStrong, isEmphasised: last.isEmphasised)
      } else {
        runs.append(Run(text: text, isStrong: strong > 0, isEmphasised: emphasis > 0))
      }
    }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return runs }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let change = event == CMARK_EVENT_ENTER ? 1 : -1
      switch cmark_node_get_type(node) {
      case CMARK_NODE_STRONG: strong += change
      case CMARK_NODE_EMPH: emphasis += change
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(node) { append(String(cString: literal)) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(" ")
      default:
        if event == CMARK_EVENT_ENTER, !runs.isEmpty, cmark_node_first_child(node) != nil,
          typeName(of: node) == "table_cell"
        {
          append(" · ")
        }
      }
    }
  }
}
