import CCmarkGFM
import Glibc

/// Turns Markdown into the HTML of a page: no raw HTML, no dangerous address, headings below the page's own, no attribute
/// that a strict Content-Security-Policy or the HTML standard refuses.
package struct MarkdownHTML: Sendable {
  /// The level that the highest heading of the text gets; the page's title is 1.
  package var topHeadingLevel = 2
  /// Put before every id of the text, where several texts share a page.
  package var idPrefix = ""
  /// What a screen reader says of the way back from a footnote.
  package var footnoteBackLabel = "↩"

  package init() {}

  /// - Parameters:
  ///   - link: what an address becomes on the page; nil leaves what it holds without a link.
  ///   - image: the HTML that stands for a picture, given its address and its alternative text; nil leaves the words.
  package func render(
    _ text: String, link: (String) -> String?, image: (_ address: String, _ alt: String) -> String?
  ) -> [UInt8] {
    guard let tree = CommonMarkTree(parsing: text) else { return [] }
    var identifiers = HeadingIdentifiers()
    var ids: [String] = []
    var highest = 6
    var hasFootnotes = false
    var changes: [(node: CommonMarkNode, alt: String)] = []
    for node in tree.nodes {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        highest = min(highest, Int(cmark_node_get_heading_level(node)))
        ids.append(idPrefix + identifiers.next(for: CommonMarkTree.plainText(of: node)))
      case CMARK_NODE_FOOTNOTE_REFERENCE: hasFootnotes = true
      case CMARK_NODE_IMAGE: changes.append((node, CommonMarkTree.plainText(of: node)))
      case CMARK_NODE_LINK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: changes.append((node, ""))
      default: break
      }
    }
    // From the innermost outwards: a node that is taken away takes what is inside it along.
    for (node, alt) in changes.reversed() {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK:
        if let address = link(CommonMarkTree.url(of: node)) {
          cmark_node_set_url(node, address)
        } else {
          Self.unwrap(node)
        }
      case CMARK_NODE_IMAGE:
        if let html = image(CommonMarkTree.url(of: node), alt) {
          Self.replace(node, byHTML: html)
        } else {
          Self.replace(node, by: alt)
        }
      default: cmark_node_free(node)
      }
    }
    guard let rendered = cmark_render_html(tree.root, CommonMarkTree.options, nil) else { return [] }
    defer { free(rendered) }
    var finisher = HTMLFinisher(
      shift: topHeadingLevel - highest, ids: ids, idPrefix: idPrefix, footnoteBackLabel: footnoteBackLabel,
      hasFootnotes: hasFootnotes)
    return finisher.finish(CStringBytes(rendered))
  }

  /// Leaves what is inside a node in its place.
  private static func unwrap(_ node: CommonMarkNode) {
    while let child = cmark_node_first_child(node) {
      guard cmark_node_insert_before(node, child) == 1 else { break }
    }
    cmark_node_free(node)
  }

  private static func replace(_ node: CommonMarkNode, by text: String) {
    guard let plain = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(plain, text)
    exchange(node, for: plain)
  }

  private static func replace(_ node: CommonMarkNode, byHTML html: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    cmark_node_set_on_enter(custom, html)
    exchange(node, for: custom)
  }

  private static func exchange(
    _ node: CommonMarkNode, for other: CommonMarkNode
  ) {
    if cmark_node_replace(node, other) == 1 { cmark_node_free(node) } else { cmark_node_free(other) }
  }
}
