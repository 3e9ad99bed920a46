package import OCOPDiagnostics

/// The Markdown below the front matter of one file, in one language.
package struct MarkdownBody: Sendable {
  package let language: Language
  /// The file it stands in, relative to the site.
  package let file: String
  /// The line of the file on which the text begins, from 1.
  package let firstLine: Int
  /// NFC, line ends as LF. Of a large site it is read from a file each time.
  package var text: String { kept.string }
  private let kept: KeptText
  /// Files beside the entry that the text shows or links, by the address as written: their paths relative to the site.
  package var attachments: [String: String] = [:]

  package init(language: Language, file: String, firstLine: Int, text: KeptText) {
    self.language = language
    self.file = file
    self.firstLine = firstLine
    kept = text
  }

  package init(language: Language, file: String, firstLine: Int, text: String) {
    self.init(language: language, file: file, firstLine: firstLine, text: KeptText(text))
  }

  /// Turns a place in the text (line and column from 1) into the place in the file.
  package func place(of span: SourceSpan) -> ContentPlace {
    var moved = span
    moved.start.line += firstLine - 1
    moved.end.line += firstLine - 1
    return ContentPlace(file: file, anchor: .text(moved))
  }
}

/// The bodies of an entry, one a language at most.
package struct LocalizedBody: Sendable {
  package var bodies: [MarkdownBody]

  package init(_ bodies: [MarkdownBody] = []) {
    self.bodies = bodies
  }

  package mutating func add(_ body: MarkdownBody) {
    bodies.append(body)
  }

  package var isEmpty: Bool { bodies.isEmpty }

  /// The body for a reader of `language`, the first written one where there is no translation.
  package func body(in language: Language) -> MarkdownBody? {
    bodies.first { $0.language == language } ?? bodies.first
  }

  package func isWritten(in language: Language) -> Bool {
    bodies.contains { $0.language == language }
  }
}
