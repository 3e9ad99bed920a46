package import OCOPDiagnostics

/// The Markdown below the front matter of one file, in one language. A class, since it is handed on for every page that shows it.
package final class MarkdownBody: Sendable {
  package let language: Language
  /// The file it stands in, relative to the site.
  package let file: String
  /// The line of the file on which the text begins, from 1.
  package let firstLine: Int
  /// NFC, line ends as LF.
  package let kept: KeptText
  /// Of a large site it is read from a file each time.
  package var text: String { kept.string }
  package let traits: BodyTraits
  /// Files beside the entry that the text shows or links, by the address as written: their paths relative to the site.
  package let attachments: [String: String]

  /// - Parameter keep: puts the text where it is to stay.
  package init(language: Language, file: String, firstLine: Int, text: String, keep: (String) -> KeptText) {
    var text = text
    self.language = language
    self.file = file
    self.firstLine = firstLine
    traits = text.withUTF8(BodyTraits.init)
    kept = keep(text)
    attachments = [:]
  }

  private init(_ body: MarkdownBody, attachments: [String: String]) {
    language = body.language
    file = body.file
    firstLine = body.firstLine
    kept = body.kept
    traits = body.traits
    self.attachments = attachments
  }

  package func attaching(_ files: [String: String]) -> MarkdownBody {
    MarkdownBody(self, attachments: files)
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
