package import OCOPDiagnostics

/// A content file as text, with the places of its values: for whoever changes a file without writing it anew, or wants to know
/// what others call it.
package struct FrontMatterText: Sendable {
  package let text: String
  /// The keys of the front matter.
  package let root: YAMLNode
  /// The line of the mark that closes the front matter, from 1.
  package let closingLine: Int

  /// Nil where the text has no front matter that can be read; `ocop check` tells why.
  package init?(_ text: String) {
    guard case .success(let split) = FrontMatterSplitter.split(text) else { return nil }
    var reader = YAMLReader(file: "", firstLine: split.yamlFirstLine)
    guard let root = reader.read(split.yaml), reader.findings.isEmpty, case .mapping = root.content else { return nil }
    self.text = text
    self.root = root
    closingLine = split.bodyFirstLine - 1
  }

  /// Reads one file; nil where it is gone or cannot be used.
  package static func read(_ file: ContentFile, site: String) throws(MachineError) -> FrontMatterText? {
    guard case .text(let text) = try ContentText.read("\(site)/\(file.path)") else { return nil }
    return FrontMatterText(text)
  }

  /// The value of a key at the top; of a text in several languages the first.
  package func scalar(_ name: String) -> String? { root[name]?.firstScalar }
}

extension YAMLNode {
  package subscript(name: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content, let node = pairs.first(where: { $0.key == name })?.value, !node.isAbsent
    else { return nil }
    return node
  }

  package var items: [YAMLNode] {
    guard case .sequence(let items) = content else { return [] }
    return items
  }

  /// The scalar itself, or the first of a text that is written in several languages.
  package var firstScalar: String? {
    switch content {
    case .scalar(let text, _): isAbsent ? nil : text
    case .mapping(let pairs): pairs.first.flatMap { $0.value.firstScalar }
    case .sequence: nil
    }
  }
}
