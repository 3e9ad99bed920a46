import CCmarkGFM
import OCOPText

/// The words of a Markdown text without its marks: for search, summaries, comparisons, print.
package enum MarkdownText {
  /// Blocks one a line. Raw HTML, picture addresses and footnote marks are left out.
  package static func plain(_ markdown: String) -> String {
    blocks(markdown).joined(separator: "\n")
  }

  /// The words of each paragraph, heading, list item and table cell, in order.
  package static func blocks(_ markdown: String) -> [String] {
    guard let tree = CommonMarkTree(parsing: markdown) else { return [] }
    var blocks: [String] = []
    for node in tree.nodes {
      let type = cmark_node_get_type(node)
      let isCell = cmark_node_get_type_string(node).map { String(cString: $0) } == "table_cell"
      guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK || isCell
      else { continue }
      let text = CommonMarkTree.plainText(of: node)
      if !text.isEmpty { blocks.append(text) }
    }
    return blocks
  }

  /// The first sentence of the first paragraph, for pages whose author wrote no summary; nil where there is none.
  package static func firstSentence(_ markdown: String) -> String? {
    guard let tree = CommonMarkTree(parsing: markdown) else { return nil }
    guard let paragraph = tree.nodes.first(where: { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH }) else {
      return nil
    }
    let text = CommonMarkTree.plainText(of: paragraph)
    if let end = SentenceEnd.first(in: text) { return String(text[..<end]) }
    return text.isEmpty ? nil : text
  }
}
