package import OCOPDiagnostics

/// A YAML value with its place in the file. Scalars are text as written: what it means is for the schema to say, so that a GTIN
/// keeps its zeros and `no` is a word.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// `isPlain`: written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// A key, which is always a scalar, and its value.
  package struct Pair: Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: YAMLNode
  }

  package let content: Content
  package let span: SourceSpan

  /// Written as nothing, as blanks, `~` or `null`: the key counts as absent.
  package var isAbsent: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.withoutBlankEnds.isEmpty || (isPlain && (text == "~" || text == "null"))
  }

  /// A few words for messages: what kind of value an author wrote.
  var kindName: BilingualText {
    switch content {
    case .scalar: BilingualText(vi: "chữ", en: "text")
    case .sequence: BilingualText(vi: "danh sách", en: "a list")
    case .mapping: BilingualText(vi: "nhóm mục", en: "a group of keys")
    }
  }
}

extension String {
  /// Without white space at either end, seen or unseen: a block scalar ends with a line feed that nobody means.
  var withoutBlankEnds: String {
    // Most texts begin and end with a letter.
    guard let first = utf8.first, let last = utf8.last else { return self }
    if (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) { return self }
    var rest = unicodeScalars[...]
    while let scalar = rest.first, scalar.isBlank { rest.removeFirst() }
    while let scalar = rest.last, scalar.isBlank { rest.removeLast() }
    return rest.startIndex == startIndex && rest.endIndex == endIndex ? self : String(rest)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}" }
}
