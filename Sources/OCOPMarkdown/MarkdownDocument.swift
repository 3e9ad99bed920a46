import CCmarkGFM
import Glibc

/// A text that was parsed once and is rendered as often as pages show it: a story stands on its product's page and on the page
/// behind the product's code. Parsing is three quarters of the cost (50 µs of 65 for a story of 2 kB).
///
/// It belongs to one thread: every rendering writes the addresses of its page into the tree.
package final class MarkdownDocument {
  private let tree: CommonMarkTree?
  private let ids: [String]
  private let shallowestHeading: Int
  private let hasFootnotes: Bool
  private var links: [(node: CommonMarkNode, address: String)]
  private var images: [(node: CommonMarkNode, address: String, alt: String)]

  package init(_ text: String) {
    tree = CommonMarkTree(parsing: text)
    var identifiers = HeadingIdentifiers()
    var ids: [String] = []
    var shallowest = 6
    var hasFootnotes = false
    links = []
    images = []
    for node in tree?.nodes ?? [] {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        shallowest = min(shallowest, Int(cmark_node_get_heading_level(node)))
        ids.append(identifiers.next(for: CommonMarkTree.plainText(of: node)))
      case CMARK_NODE_FOOTNOTE_REFERENCE: hasFootnotes = true
      // What stands in the alternative text of a picture goes with the picture.
      case CMARK_NODE_LINK where Self.isInsideImage(node), CMARK_NODE_IMAGE where Self.isInsideImage(node): break
      case CMARK_NODE_LINK: links.append((node, CommonMarkTree.url(of: node)))
      case CMARK_NODE_IMAGE: images.append((node, CommonMarkTree.url(of: node), CommonMarkTree.plainText(of: node)))
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        cmark_node_unlink(node)
        cmark_node_free(node)
      default: break
      }
    }
    self.ids = ids
    shallowestHeading = shallowest
    self.hasFootnotes = hasFootnotes
  }

  /// The document in the style of one page; see `MarkdownHTML.render`. What has become plain words once stays so: whether an
  /// address leads anywhere is the same on every page.
  func html(
    _ style: MarkdownHTML, link: (String) -> String?, image: (_ address: String, _ alt: String) -> String?
  ) -> [UInt8] {
    guard let tree else { return [] }
    links = links.filter { node, address in
      guard let target = link(address) else {
        Self.unwrap(node)
        return false
      }
      cmark_node_set_url(node, target)
      return true
    }
    images = images.compactMap { node, address, alt in
      guard let html = image(address, alt) else {
        Self.replace(node, by: alt)
        return nil
      }
      return Self.custom(node, html: html).map { ($0, address, alt) }
    }
    guard let rendered = cmark_render_html(tree.root, CommonMarkTree.options, nil) else { return [] }
    defer { free(rendered) }
    var finisher = HTMLFinisher(
      shift: style.topHeadingLevel - shallowestHeading, ids: ids, idPrefix: style.idPrefix,
      footnoteBackLabel: style.footnoteBackLabel, hasFootnotes: hasFootnotes)
    return finisher.finish(CStringBytes(rendered))
  }

  /// Leaves what is inside a node in its place.
  private static func unwrap(_ node: CommonMarkNode) {
    while let child = cmark_node_first_child(node) {
      guard cmark_node_insert_before(node, child) == 1 else { break }
    }
    cmark_node_free(node)
  }

  private static func isInsideImage(_ node: CommonMarkNode) -> Bool {
    var above = cmark_node_parent(node)
    while let ancestor = above {
      if cmark_node_get_type(ancestor) == CMARK_NODE_IMAGE { return true }
      above = cmark_node_parent(ancestor)
    }
    return false
  }

  private static func replace(_ node: CommonMarkNode, by text: String) {
    guard let plain = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(plain, text)
    exchange(node, for: plain)
  }

  /// The node that stands for a picture with HTML of ours: itself, where it was made by an earlier rendering.
  private static func custom(_ node: CommonMarkNode, html: String) -> CommonMarkNode? {
    if cmark_node_get_type(node) == CMARK_NODE_CUSTOM_INLINE {
      cmark_node_set_on_enter(node, html)
      return node
    }
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return nil }
    cmark_node_set_on_enter(custom, html)
    exchange(node, for: custom)
    return custom
  }

  private static func exchange(_ node: CommonMarkNode, for other: CommonMarkNode) {
    if cmark_node_replace(node, other) == 1 { cmark_node_free(node) } else { cmark_node_free(other) }
  }
}
