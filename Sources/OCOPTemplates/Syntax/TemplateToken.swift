/// What stands between two ends of tags: text, or a tag with its sigil and name.
struct TemplateToken {
  enum Kind: Equatable {
    case text
    case variable
    case rawVariable
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
  }

  var kind: Kind
  /// The name of a tag without its blanks; the text itself for text. Offsets in bytes.
  var content: Range<Int>
  /// The whole tag with its braces.
  var range: Range<Int>

  /// A tag that disappears with its line when nothing else stands on it.
  var mayStandAlone: Bool {
    switch kind {
    case .text, .variable, .rawVariable: false
    case .section, .inverted, .close, .partial, .parent, .block, .comment: true
    }
  }
}
