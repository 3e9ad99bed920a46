package import OCOPDiagnostics

/// The words of a theme in one language: what `{{t.KEY}}` stands for.
package struct UIStrings: Sendable {
  /// A BCP 47 tag as in `<html lang>`: "vi".
  package let language: String
  /// Stands between groups of three digits: `.` in Vietnamese, `,` in English.
  package let digitGrouping: UInt8
  /// The file that they come from, for messages about strings that are missing in it.
  package let file: String
  private let strings: [String: UIString]

  package init(language: String, file: String, strings: [String: UIString]) {
    self.language = language
    self.file = file
    self.strings = strings
    digitGrouping = language == "vi" ? UInt8(ascii: ".") : UInt8(ascii: ",")
  }

  package subscript(key: String) -> UIString? { strings[key] }

  package var keys: [String] { strings.keys.sorted() }
}

/// One text of the user interface: plain text in which `{name}` stands for a text or number of the view where it is used.
package struct UIString: Sendable, Hashable {
  /// The form for every count but one; the only form where nothing is counted.
  package var other: String
  /// The form for exactly one, in languages that have it: `1 product`.
  package var one: String?
  package var file: String
  package var span: SourceSpan

  package init(_ other: String, one: String? = nil, file: String, span: SourceSpan) {
    self.other = other
    self.one = one
    self.file = file
    self.span = span
  }

  /// The text taken apart, for code that fills it often; empty where it is malformed.
  package var parts: [Segment] { Self.segments(of: other) ?? [] }

  package enum Segment: Sendable, Equatable {
    case text(String)
    case placeholder(String)
  }

  /// Nil where a brace has no partner or no name.
  static func segments(of text: String) -> [Segment]? {
    var segments: [Segment] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return nil }
      let name = rest[rest.index(after: brace)..<end]
      guard !name.isEmpty, !name.contains(where: { $0 == "{" || $0 == " " }) else { return nil }
      if brace > rest.startIndex { segments.append(.text(String(rest[..<brace]))) }
      segments.append(.placeholder(String(name)))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { segments.append(.text(String(rest))) }
    return segments
  }
}
