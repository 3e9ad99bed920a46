package import OCOPDiagnostics
package import OCOPRules

/// A JSON (or YAML) file of words, as themes have: keys to texts, groups inside groups joined with a full stop.
package struct WordFile: Sendable {
  package struct Word: Sendable {
    package let key: String
    package let text: String
    package let span: SourceSpan
  }

  package let words: [Word]
  package let findings: [Finding]

  /// - Parameter file: the path that messages name.
  package init(_ text: String, file: String) {
    var reader = YAMLReader(file: file, firstLine: 1)
    let root = reader.read(text[...])
    var words: [Word] = []
    if let root { Self.collect(root, prefix: "", into: &words) }
    self.words = words
    findings = reader.findings
  }

  package subscript(key: String) -> String? {
    words.first { $0.key == key }?.text
  }

  private static func collect(_ node: YAMLNode, prefix: String, into words: inout [Word]) {
    guard case .mapping(let pairs) = node.content else { return }
    for pair in pairs {
      let key = prefix.isEmpty ? pair.key : "\(prefix).\(pair.key)"
      switch pair.value.content {
      case .scalar(let text, _): words.append(Word(key: key, text: text, span: pair.value.span))
      case .mapping: collect(pair.value, prefix: key, into: &words)
      case .sequence: continue
      }
    }
  }
}
