/// Breaks texts into lines before they are printed, so that a card of fixed height never hides what does not fit.
///
/// Lines are filled one after the other, and broken at blanks only. The engine does the same for text that is not
/// justified, and may break at hyphens too, so it never needs more lines than are counted here.
package struct LineFitter: Sendable {
  package let font: TrueTypeFont
  /// Points.
  package let size: Double
  /// Points; a hundredth is kept back for rounding.
  private let width: Double

  package init(font: TrueTypeFont, size: Double, width: Double) {
    self.font = font
    self.size = size
    self.width = max(size, width * 0.99)
  }

  /// A text and how much room it takes.
  package struct Fit: Sendable, Hashable {
    package var text: String
    package var lines: Int
    package var isCut: Bool

    package init(text: String, lines: Int, isCut: Bool) {
      self.text = text
      self.lines = lines
      self.isCut = isCut
    }
  }

  package func lines(of text: String) -> Int {
    var lines = 0
    walk(text) {
      lines = $1; return true
    }
    return lines
  }

  /// The text, or as many whole words of it as fill so many lines with an ellipsis; a cut falls at the end of a sentence
  /// where that loses little.
  package func fit(_ text: String, lines limit: Int) -> Fit {
    let needed = lines(of: text)
    guard needed > limit else { return Fit(text: text, lines: needed, isCut: false) }
    guard limit > 0 else { return Fit(text: "", lines: 0, isCut: true) }
    // A word less, until the ellipsis fits too.
    var end = text.startIndex
    walk(text) { wordEnd, lines in
      guard lines <= limit else { return false }
      end = wordEnd
      return true
    }
    if end == text.startIndex { return Fit(text: letters(of: text, lines: limit), lines: limit, isCut: true) }
    if let sentence = Self.sentenceEnd(in: text[..<end]),
      text[..<sentence].utf8.count * 10 >= text[..<end].utf8.count * 7
    {
      let whole = String(text[..<sentence])
      return Fit(text: whole, lines: lines(of: whole), isCut: true)
    }
    while end > text.startIndex {
      let kept = Self.trimmed(text[..<end]) + "…"
      let count = lines(of: kept)
      if count <= limit { return Fit(text: kept, lines: count, isCut: true) }
      end = text[..<end].lastIndex(of: " ") ?? text.startIndex
    }
    return Fit(text: letters(of: text, lines: limit), lines: limit, isCut: true)
  }

  /// Calls `visit` at the end of each word with the number of lines so far, until it returns false.
  private func walk(_ text: String, _ visit: (String.Index, Int) -> Bool) {
    let room = width / size
    let blank = font.width(of: " ")
    var lines = 0
    var filled = 0.0
    for word in text.split(separator: " ") {
      let width = font.width(of: word)
      if lines > 0, filled + blank + width <= room {
        filled += blank + width
      } else {
        // A word wider than the line is broken within, as the templates allow.
        let own = max(1, Int((width / room).rounded(.up)))
        lines += own
        filled = own == 1 ? width : width - Double(own - 1) * room
      }
      guard visit(word.endIndex, lines) else { return }
    }
  }

  /// The first letters of a text without blanks.
  private func letters(of text: String, lines: Int) -> String {
    let room = width / size * (Double(lines) - 0.3)
    var kept = ""
    var filled = font.width(of: "…")
    for letter in text {
      filled += font.width(of: String(letter))
      if filled > room { break }
      kept.append(letter)
    }
    return kept + "…"
  }

  private static func sentenceEnd(in text: Substring) -> String.Index? {
    text.lastIndex { ".!?…".contains($0) }.map { text.index(after: $0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, " ,;:–—-(".contains(last) { text.removeLast() }
    return String(text)
  }
}
