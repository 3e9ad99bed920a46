import CCmarkGFM
package import OCOPDiagnostics

/// What the checks want to know of a Markdown text: its headings, links, pictures and raw HTML, with their places.
package struct MarkdownOutline: Sendable {
  package private(set) var headings: [Heading] = []
  package private(set) var links: [Link] = []
  package private(set) var images: [Image] = []
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

  /// Parses the text. Lines and columns from 1, columns in Unicode scalars. Cost: about 10 µs a kilobyte.
  package init(_ text: String) {
    guard let tree = CommonMarkTree(parsing: text) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var identifiers = HeadingIdentifiers()
    for node in tree.nodes {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        let text = CommonMarkTree.plainText(of: node)
        headings.append(
          Heading(
            level: Int(cmark_node_get_heading_level(node)), text: text, id: identifiers.next(for: text),
            span: Self.span(of: node, in: lines)))
      case CMARK_NODE_LINK:
        let destination = CommonMarkTree.url(of: node)
        links.append(
          Link(
            destination: destination, text: CommonMarkTree.plainText(of: node),
            span: Self.span(of: node, in: lines, naming: destination)))
      case CMARK_NODE_IMAGE:
        let destination = CommonMarkTree.url(of: node)
        images.append(
          Image(
            destination: destination, alt: CommonMarkTree.plainText(of: node),
            span: Self.span(of: node, in: lines, naming: destination)))
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        // A comment says nothing to a reader, so nothing is lost with it.
        if !literal.hasPrefix("<!--") {
          let first = literal.split(separator: "\n").first.map(String.init) ?? literal
          rawHTML.append(Self.span(of: node, in: lines, naming: first))
        }
      default: break
      }
    }
  }

  /// Whether a text can hold a link, a picture or raw HTML at all. Most stories do not, and this scan is ten times
  /// cheaper than parsing to find that out.
  package static func mayHoldLinksOrHTML(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"): return true
      // "://" and "www.", which become links by themselves.
      case UInt8(ascii: "/") where previous == UInt8(ascii: ":"): return true
      case UInt8(ascii: ".") where previous == UInt8(ascii: "w"): return true
      default: previous = byte
      }
    }
    return false
  }

  /// The library's own place of an inline node is off in paragraphs of several lines, so the words are looked for from the
  /// line of the block on; what cannot be found is placed at the block.
  private static func span(
    of node: CommonMarkNode, in lines: [Substring], naming words: String = ""
  ) -> SourceSpan {
    var block = node
    while cmark_node_get_start_line(block) == 0 || !isBlock(block), let parent = cmark_node_parent(block) {
      block = parent
    }
    let first = max(1, Int(cmark_node_get_start_line(block)))
    let last = max(first, Int(cmark_node_get_end_line(block)))
    if !words.isEmpty {
      let own = Int(cmark_node_get_start_line(node))
      for number in Array(max(first, own)...max(last, own)) + Array(first...last) where number <= lines.count {
        if let range = lines[number - 1].firstRange(of: words) {
          let line = lines[number - 1]
          return SourceSpan(
            line: number, column: line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1,
            length: words.unicodeScalars.count)
        }
      }
    }
    guard first <= lines.count else { return SourceSpan(line: first, column: 1) }
    let column = max(1, Int(cmark_node_get_start_column(block)))
    let line = lines[first - 1]
    let lead = line.utf8.prefix(column - 1)
    return SourceSpan(
      line: first, column: String(decoding: lead, as: UTF8.self).unicodeScalars.count + 1,
      length: line.unicodeScalars.count - column + 1)
  }

  private static func isBlock(_ node: CommonMarkNode) -> Bool {
    cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  }
}
