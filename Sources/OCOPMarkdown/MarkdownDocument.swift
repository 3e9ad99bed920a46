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

  /// Whether its HTML depends on the page on which it stands: it links to something, or shows a picture.
  package var hasAddresses: Bool { !links.isEmpty || !images.isEmpty }

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
    var pictures: [String] = []
    images = images.filter { node, address, alt in
      guard let html = image(address, alt) else {
        Self.replace(node, by: alt)
        return false
      }
      // A node of HTML could not stand in the cell of a table: the picture keeps its place, and the finisher puts ours there.
      cmark_node_set_url(node, HTMLFinisher.address(ofPicture: pictures.count))
      pictures.append(html)
      return true
    }
    guard let rendered = cmark_render_html(tree.root, CommonMarkTree.options, nil) else { return [] }
    defer { free(rendered) }
    var finisher = HTMLFinisher(
      shift: style.topHeadingLevel - shallowestHeading, ids: ids, idPrefix: style.idPrefix,
      footnoteBackLabel: style.footnoteBackLabel, hasFootnotes: hasFootnotes, pictures: pictures)
    return finisher.finish(CStringBytes(rendered))
  }

  /// Leaves what is inside a node in its place.
  private static func unwrap(_ node: CommonMarkNode) {
    while let child = cmark_node_first_child(node) {
      guard cmark_node_insert_before(node, child) == 1 else {
        // What may not stand there stays where it is, in a link that leads nowhere.
        cmark_node_set_url(node, "")
        return
      }
    }
    cmark_node_free(node)
  }

  private static func replace(_ node: CommonMarkNode, by text: String) {
    guard let plain = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(plain, text)
    if cmark_node_replace(node, plain) == 1 { cmark_node_free(node) } else { cmark_node_free(plain) }
  }
}
