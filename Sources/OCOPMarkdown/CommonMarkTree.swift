import CCmarkGFM
import Glibc
import OCOPText
import Synchronization

/// A node of the C library, whose fields only it knows.
typealias CommonMarkNode = OpaquePointer

/// A parsed document of libcmark-gfm: CommonMark with tables, strikethrough, autolinks, task lists, tag filter, footnotes and
/// smart punctuation. It owns the C tree, lives in one function and is never shared.
final class CommonMarkTree {
  let root: CommonMarkNode

  /// Footnotes and smart punctuation; no `CMARK_OPT_UNSAFE`, so that dangerous addresses are emptied by the library too.
  static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART

  /// Registered once, before any parsing: the library keeps a global list.
  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tagfilter", "tasklist"]
  }()

  /// Strikethrough and autolinks make `~`, `:` and `w` signs of their own in tables that all parsers of the process share, and
  /// take them out again at their end, under the hands of any other that is at work. Texts without anything to strike or to link
  /// do without the two extensions; texts with it are parsed one after the other.
  private static let signs = Mutex<Void>(())

  /// - Returns: nil for a text that would grow out of all bounds, which whoever reads it tells of (`MarkdownGrowth`), and where the
  ///   library cannot get memory.
  init?(parsing text: String) {
    var text = text
    guard text.withUTF8({ MarkdownGrowth(in: $0) }) == nil else { return nil }
    let signs = text.withUTF8 { Self.extensionsWithSigns(for: $0) }
    let names = Self.extensions + signs
    guard let parser = cmark_parser_new(Self.options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in names {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    // Here the inlines are read.
    var parsed: CommonMarkNode?
    if signs.isEmpty {
      parsed = cmark_parser_finish(parser)
    } else {
      Self.signs.withLock { _ in parsed = cmark_parser_finish(parser) }
    }
    guard let root = parsed else { return nil }
    self.root = root
  }

  /// Which extensions with signs of their own a text needs.
  private static func extensionsWithSigns(for text: UnsafeBufferPointer<UInt8>) -> [String] {
    func holds(_ sign: StaticString) -> Bool { ByteSearch.holds(sign, in: text) }
    return (holds("~") ? ["strikethrough"] : [])
      + (holds("@") || holds("://") || holds("www.") ? ["autolink"] : [])
  }

  deinit {
    cmark_node_free(root)
  }

  /// The nodes in document order, each once, collected before anyone changes the tree; plain words and line ends, most of all nodes,
  /// are left out. What stands inside a picture is its alternative text and no node of its own: pictures in pictures, a hundred
  /// thousand deep, cost nothing.
  var nodes: [CommonMarkNode] {
    var nodes: [CommonMarkNode] = []
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var pictures = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { continue }
      let isPicture = type == CMARK_NODE_IMAGE
      if event == CMARK_EVENT_ENTER {
        if pictures == 0 { nodes.append(node) }
        if isPicture { pictures += 1 }
      } else if isPicture {
        pictures -= 1
      }
    }
  }

  /// Whether a node is a block of words: a paragraph, a heading, a cell of a table.
  static func holdsWords(_ node: CommonMarkNode) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: true
    default: cmark_node_get_type_string(node).map { String(cString: $0) == "table_cell" } ?? false
    }
  }

  /// What a reader reads inside a node: text and code, with line ends as blanks.
  static func plainText(of node: CommonMarkNode, withCode: Bool = true) -> String {
    var text = ""
    guard let iterator = cmark_iter_new(node) else { return text }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_CODE where !withCode: continue
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
        if let literal = cmark_node_get_literal(current) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }

  /// As the library names them when it renders: quotation marks of texts are escaped there, so that nothing else looks like one.
  var footnoteIDs: [String] {
    guard let rendered = cmark_render_html(root, Self.options, nil) else { return [] }
    defer { free(rendered) }
    return String(cString: rendered).split(separator: " id=\"", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasPrefix("fn") }
  }

  static func url(of node: CommonMarkNode) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }
}
