import CCmarkGFM
package import OCOPDiagnostics
import OCOPText

/// What the checks want to know of a Markdown text: its headings, links, pictures and raw HTML, with their places.
package struct MarkdownOutline: Sendable {
  package private(set) var headings: [Heading] = []
  /// Ids of its footnotes and of the places that refer to them, as in the HTML: "fn-1", "fnref-1", "fnref-1-2".
  package private(set) var footnoteIDs: [String] = []
  package private(set) var links: [Link] = []
  package private(set) var images: [Image] = []
  /// Links and pictures that are none, since their address has blanks: readers see the brackets.
  package private(set) var unread: [Unread] = []
  /// Where raw HTML stands; it never reaches a page.
  package private(set) var rawHTML: [SourceSpan] = []

  package struct Heading: Sendable {
    /// 1 to 6.
    package let level: Int
    package let text: String
    package let id: String
    package let span: SourceSpan
  }

  package struct Link: Sendable {
    /// As written, entities and escapes resolved.
    package let destination: String
    package let text: String
    package let span: SourceSpan
  }

  package struct Image: Sendable {
    package let destination: String
    package let alt: String
    package let span: SourceSpan
  }

  package struct Unread: Sendable {
    /// As a reader sees it.
    package let destination: String
    package let isPicture: Bool
    package let span: SourceSpan
  }

  /// Parses the text. Lines and columns from 1, columns in Unicode scalars. Cost: about 10 µs a kilobyte.
  package init(_ text: String) {
    guard let tree = CommonMarkTree(parsing: text) else { return }
    var places = PlaceFinder(text)
    var identifiers = HeadingIdentifiers()
    var hasFootnotes = false
    let mayHoldUnread = UnreadLinks.mayBe(in: text)
    for node in tree.nodes {
      if mayHoldUnread, CommonMarkTree.holdsWords(node) {
        unread += UnreadLinks.find(in: CommonMarkTree.plainText(of: node, withCode: false)).map {
          Unread(
            destination: $0.destination, isPicture: $0.isPicture, span: places.span(of: node, naming: $0.destination))
        }
      }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_REFERENCE: hasFootnotes = true
      case CMARK_NODE_HEADING:
        let text = CommonMarkTree.plainText(of: node)
        headings.append(
          Heading(
            level: Int(cmark_node_get_heading_level(node)), text: text, id: identifiers.next(for: text),
            span: places.span(of: node)))
      case CMARK_NODE_LINK:
        let destination = CommonMarkTree.url(of: node)
        let text = CommonMarkTree.plainText(of: node)
        links.append(
          Link(
            destination: destination, text: text,
            span: places.span(of: node, naming: destination.isEmpty ? "[\(text)](" : destination)))
      case CMARK_NODE_IMAGE:
        let destination = CommonMarkTree.url(of: node)
        let alt = CommonMarkTree.plainText(of: node)
        images.append(
          Image(
            destination: destination, alt: alt,
            span: places.span(of: node, naming: destination.isEmpty ? "![\(alt)](" : destination)))
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        // A comment says nothing to a reader, so nothing is lost with it.
        if !literal.hasPrefix("<!--") {
          let first = literal.split(separator: "\n").first.map(String.init) ?? literal
          rawHTML.append(places.span(of: node, naming: first))
        }
      default: break
      }
    }
    if hasFootnotes { footnoteIDs = tree.footnoteIDs }
  }

  /// Whether a text can hold a link, a picture or raw HTML at all. Most stories do not, and to find that out is a hundred times
  /// cheaper than parsing.
  package static func mayHoldLinksOrHTML(_ text: String) -> Bool {
    // The last two become links by themselves: "https://…", "www.…".
    ["[", "<", "@", ":/", "w."].contains { ByteSearch.holds(text, $0) }
  }
}
