import OCOPMarkdown
import OCOPMedia
import OCOPModel

/// What the pages of one product share and is dear to make: its parsed stories and its codes. Handed from page to page while
/// they are rendered one after the other (see `SiteRenderer.groups`), and then dropped; it changes no byte of them.
package final class PageFragments {
  private var documents: [String: MarkdownDocument] = [:]
  private var symbols: [String: QRSymbol] = [:]

  package init() {}

  /// The parsed text of a body.
  func document(_ body: MarkdownBody) -> MarkdownDocument {
    if let document = documents[body.file] { return document }
    let document = MarkdownDocument(body.text)
    documents[body.file] = document
    return document
  }

  /// A code as an inline picture; nil where the base address holds what a code cannot: the check has said so.
  func code(_ text: String, label: String) -> [UInt8]? {
    do {
      let symbol = try symbols[text] ?? QRSymbol.encode(text)
      symbols[text] = symbol
      var svg: [UInt8] = []
      symbol.appendSVG(label: label, to: &svg)
      return svg
    } catch {
      return nil
    }
  }
}
