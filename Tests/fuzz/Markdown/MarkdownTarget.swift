import OCOPDiagnostics
import OCOPMarkdown

/// Everything that is made of a text: its HTML, its outline, its words, its blocks for print.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let document = MarkdownDocument(text)
  func rendered() -> [UInt8] {
    MarkdownHTML().render(
      document, link: { $0.hasPrefix("/") ? $0 : nil },
      image: { address, _ in address.hasPrefix("/") ? "<img src=\"/x\" alt=\"\">" : nil })
  }
  let bytes = rendered()
  precondition(rendered() == bytes, "a document gave another page the second time")
  let html = String(decoding: bytes, as: UTF8.self).lowercased()
  // The one promise that readers' safety hangs on: no element comes out that Markdown does not make.
  for tag in ["<script", "<iframe", "<style", "<object"] {
    precondition(!html.contains(tag), "raw HTML reached the page")
  }
  let outline = MarkdownOutline(text)
  precondition(outline.links.allSatisfy { $0.span.start.line >= 1 && $0.span.start.column >= 1 })
  _ = MarkdownText.plain(text)
  _ = MarkdownText.firstSentence(text)
  _ = MarkdownBlock.blocks(text)
  return 0
}
