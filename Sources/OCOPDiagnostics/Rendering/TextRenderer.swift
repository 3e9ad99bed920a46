/// Writes problems for a person at a terminal: place, sentence, the author's line with a caret, the remedy.
package struct TextRenderer: Sendable {
  package var language: MessageLanguage
  package var usesColour: Bool

  package init(language: MessageLanguage, usesColour: Bool) {
    self.language = language
    self.usesColour = usesColour
  }

  /// - Parameter line: the text of a line (from 1) of a file, or nil where it can no longer be read; it is asked only for
  ///   lines that are shown.
  package func render(_ diagnostics: [Diagnostic], line: (_ file: String, _ number: Int) -> String?) -> String {
    diagnostics.map { render($0, line: line) }.joined(separator: "\n")
  }

  package func render(_ diagnostic: Diagnostic, line: (_ file: String, _ number: Int) -> String?) -> String {
    let start = diagnostic.span.start
    let place = "\(Self.printable(diagnostic.file)):\(start.line):\(start.column)"
    let isError = diagnostic.severity == .error
    let label = isError ? BilingualText(vi: "lỗi", en: "error") : BilingualText(vi: "cảnh báo", en: "warning")
    let tint = isError ? Colour.red : .yellow
    var text = paint(place, .bold) + ": " + paint("\(label[language])[\(diagnostic.code)]", tint)
    text += ": " + paint(Self.printable(diagnostic.message[language]), .bold) + "\n"
    if let source = line(diagnostic.file, start.line) {
      text += excerpt(source, span: diagnostic.span, tint: tint)
    }
    if let hint = diagnostic.hint {
      text += "  " + paint(language == .vi ? "Cách sửa:" : "To mend:", .cyan) + " \(Self.printable(hint[language]))\n"
    }
    for related in diagnostic.related {
      let place = "\(Self.printable(related.file)):\(related.span.start.line):\(related.span.start.column)"
      let message = Self.printable(related.message[language])
      text += "  " + paint(language == .vi ? "Xem:" : "See:", .cyan) + " \(place): \(message)\n"
    }
    return text
  }

  /// The line with the caret under the span; a long line is cut to a window around it.
  private func excerpt(_ source: String, span: SourceSpan, tint: Colour) -> String {
    let scalars = Array(source.unicodeScalars.prefix(2_000_000))
    let first = min(span.start.column - 1, scalars.count)
    let last = span.end.line == span.start.line ? min(span.end.column - 1, scalars.count) : scalars.count
    let width = 100
    let from = first > width - 30 ? first - 30 : 0
    let to = min(scalars.count, from + width)
    func shown(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      for scalar in scalars[range] { text.append(scalar == "\t" ? " " : scalar) }
      return Self.printable(String(text))
    }
    let number = String(span.start.line)
    let gutter = String(repeating: " ", count: number.count)
    let lead = (from > 0 ? "…" : "") + shown(from..<max(from, min(first, to)))
    let marked = shown(max(from, min(first, to))..<max(from, min(max(last, first), to)))
    let rest = shown(max(from, min(max(last, first), to))..<to) + (to < scalars.count ? "…" : "")
    let caret = String(repeating: " ", count: lead.count) + String(repeating: "^", count: max(1, marked.count))
    return
      "  \(paint("\(number) |", .dim)) \(lead)\(marked)\(rest)\n  \(paint("\(gutter) |", .dim)) \(paint(caret, tint))\n"
  }

  /// Text that a terminal shows and does not obey: control characters and direction marks are replaced.
  ///
  /// - Parameter keepsLines: line ends and tabs stay; else what comes out is one line.
  package static func printable(_ text: String, keepsLines: Bool = false) -> String {
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      !isUnsafe(scalar) || (keepsLines && (scalar == "\n" || scalar == "\t"))
    }
    guard !text.unicodeScalars.allSatisfy(isKept) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(isKept(scalar) ? scalar : "\u{FFFD}") }
    return String(safe)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private enum Colour: String {
    case red = "31"
    case yellow = "33"
    case cyan = "36"
    case bold = "1"
    case dim = "2"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
