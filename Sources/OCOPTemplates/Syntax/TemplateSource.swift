import OCOPDiagnostics

/// The text of one template file, and where its bytes stand in lines and columns.
package struct TemplateSource: Sendable, Hashable {
  /// The path that messages show: "themes/default/templates/product.html".
  package let file: String
  package let bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    // A byte-order mark is no part of the page.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// Counts from the beginning of the file: meant for problems, which are few.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(position(of: range.lowerBound), position(of: range.upperBound))
  }

  private func position(of offset: Int) -> SourcePosition {
    var position = SourcePosition.start
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// The templates of a theme by name ("product", "partials/card"): those of the theme itself before those of the theme that it
/// extends. Someone else has read the files.
package struct ThemeSource: Sendable {
  /// The folder that a message about a missing template names: "themes/default/templates".
  package let folder: String
  private let templates: [String: TemplateSource]

  package init(folder: String, templates: [String: TemplateSource]) {
    self.folder = folder
    self.templates = templates
  }

  /// This theme standing on another: what it does not have comes from the other.
  package func extending(_ parent: ThemeSource) -> ThemeSource {
    ThemeSource(folder: folder, templates: templates.merging(parent.templates) { own, _ in own })
  }

  package subscript(name: String) -> TemplateSource? { templates[name] }

  package var names: [String] { templates.keys.sorted() }
}
