import OCOPText

/// Breaks texts into lines before they are printed, so that a card of fixed height never hides what does not fit.
///
/// Lines are filled one after the other, and broken at blanks only, and within words that are wider than a line. The engine
/// does the same for text that is not justified, and may break at hyphens too, so it never needs more lines than are counted.
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

  /// Where a text may be cut.
  package enum Cut: Sendable {
    /// Behind any word, with an ellipsis: names, terms, addresses.
    case words
    /// Behind a sentence where that loses little, otherwise behind a word: running text.
    case sentences
  }

  package func lines(of text: String) -> Int {
    var lines = 0
    walk(text) {
      lines = $1; return true
    }
    return lines
  }

  /// The text, or as many whole words of it as fill so many lines with an ellipsis. Words wider than a line have places to
  /// break.
  package func fit(_ text: String, lines limit: Int, at cut: Cut = .words) -> Fit {
    let text = breakable(text)
    let needed = lines(of: text)
    guard needed > limit else { return Fit(text: text, lines: needed, isCut: false) }
    guard limit > 0 else { return Fit(text: "", lines: 0, isCut: true) }
    var end = text.startIndex
    walk(text) { wordEnd, lines in
      guard lines <= limit else { return false }
      end = wordEnd
      return true
    }
    if cut == .sentences, let sentence = SentenceEnd.last(in: text, upTo: end),
      text[..<sentence].utf8.count * 10 >= text[..<end].utf8.count * 7
    {
      let whole = String(text[..<sentence])
      return Fit(text: whole, lines: lines(of: whole), isCut: true)
    }
    // A word less, until the ellipsis fits too.
    while end > text.startIndex {
      let kept = Self.trimmed(text[..<end])
      let count = lines(of: kept + "…")
      if count <= limit, !kept.isEmpty { return Fit(text: kept + "…", lines: count, isCut: true) }
      end = text[..<end].lastIndex(of: " ") ?? text.startIndex
    }
    return Fit(text: letters(of: text, lines: limit), lines: limit, isCut: true)
  }

  /// The text with places to break in words that are wider than a line: behind signs where that is enough, as in
  /// "LO_2026_", otherwise behind any letter.
  package func breakable(_ text: String) -> String {
    let room = width / size
    guard text.split(separator: " ").contains(where: isWide) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard isWide(word), !word.contains(Self.breakPlace) else { return String(word) }
      let parts = word.split(after: { "_-./".contains($0) })
      let pieces = parts.allSatisfy { font.width(of: $0) <= room } ? parts.map(String.init) : word.map(String.init)
      return pieces.joined(separator: String(Self.breakPlace))
    }.joined(separator: " ")
  }

  /// Whether a word does not fit into a line.
  func isWide(_ word: some StringProtocol) -> Bool {
    // No letter is wider than an em for each of its bytes, which spares most words the measuring.
    Double(word.utf8.count) > width / size && font.width(of: word) > width / size
  }

  /// A blank of no width, at which the engine may break.
  private static let breakPlace: Character = "\u{200B}"

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
      } else if width <= room {
        lines += 1
        filled = width
      } else {
        let parts =
          word.contains(Self.breakPlace) ? word.split(separator: Self.breakPlace) : word.map { String($0)[...] }
        lines += 1
        filled = 0
        for part in parts {
          let width = font.width(of: part)
          if filled > 0, filled + width > room {
            lines += 1
            filled = 0
          }
          filled += width
        }
      }
      guard visit(word.endIndex, lines) else { return }
    }
  }

  /// The first letters of a text whose first word does not fit; a number is not cut into another one.
  private func letters(of text: String, lines: Int) -> String {
    let room = width / size * (Double(lines) - 0.3)
    var end = text.startIndex
    var filled = font.width(of: "…")
    for index in text.indices {
      filled += font.width(of: text[index...index])
      if filled > room { break }
      end = text.index(after: index)
    }
    let isFigure = { (letter: Character) in letter.isNumber || ".,".contains(letter) || letter == Self.breakPlace }
    if end < text.endIndex, isFigure(text[end]) {
      while end > text.startIndex, isFigure(text[text.index(before: end)]) { end = text.index(before: end) }
    }
    return text[..<end] + "…"
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, " ,;:.…·–—-(".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  /// Parts that end behind the letters of a kind; joined, they are the whole.
  fileprivate func split(after isEnd: (Character) -> Bool) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    for index in indices where isEnd(self[index]) {
      parts.append(self[start...index])
      start = self.index(after: index)
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}
