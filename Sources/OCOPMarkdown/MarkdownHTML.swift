/// Turns Markdown into the HTML of a page: no raw HTML, no dangerous address, headings below the page's own, no attribute
/// that a strict Content-Security-Policy or the HTML standard refuses.
package struct MarkdownHTML: Sendable {
  /// The level that the highest heading of the text gets; the page's title is 1.
  package var topHeadingLevel = 2
  /// Put before every id of the text, where several texts share a page.
  package var idPrefix = ""
  /// What a screen reader says of the way back from a footnote, as HTML.
  package var footnoteBackLabel = "↩"

  package init() {}

  /// - Parameters:
  ///   - link: what an address becomes on the page; nil leaves what it holds without a link.
  ///   - image: the HTML that stands for a picture, given its address and its alternative text; nil leaves the words.
  package func render(
    _ document: MarkdownDocument, link: (String) -> String?, image: (_ address: String, _ alt: String) -> String?
  ) -> [UInt8] {
    document.html(self, link: link, image: image)
  }
}
