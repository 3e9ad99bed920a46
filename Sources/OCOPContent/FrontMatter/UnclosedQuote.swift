import OCOPDiagnostics

/// Looks for the quote that is to blame where YAML stumbles over what follows. The library names the line at which it could not go
/// on, which may be many lines below: a value that is opened with a quote and not closed swallows everything up to the next quote.
struct UnclosedQuote {
  let place: YAMLSlip.Place
  /// The quote that ends the value in the middle of its own line; nil where none does.
  let inner: YAMLSlip.Place?

  /// The first quote at the beginning of a value that is closed on another line, in the middle of something else, or not at all.
  static func find(in lines: YAMLLines) -> UnclosedQuote? {
    var open: (place: YAMLSlip.Place, quote: Unicode.Scalar)?
    for (number, scalars) in lines.all.enumerated() {
      var position = 0
      if open == nil {
        guard let start = valueStart(scalars), scalars[start] == "\"" || scalars[start] == "'" else { continue }
        open = (YAMLSlip.Place(line: number, column: start), scalars[start])
        position = start + 1
      }
      guard let current = open else { continue }
      guard let end = closing(current.quote, in: scalars, from: position) else { continue }
      let rest = scalars[(end + 1)...].drop { $0 == " " || $0 == "\r" }
      let isClosedWell = rest.first.map { "#,]}:".unicodeScalars.contains($0) } ?? true
      if !isClosedWell {
        let isOnItsLine = current.place.line == number
        return UnclosedQuote(
          place: current.place, inner: isOnItsLine ? YAMLSlip.Place(line: number, column: end) : nil)
      }
      open = nil
    }
    return open.map { UnclosedQuote(place: $0.place, inner: nil) }
  }

  /// What to say of it.
  func slip(in lines: YAMLLines) -> YAMLSlip {
    guard let inner else {
      return YAMLSlip(place: place, message: YAMLFault.unclosedQuote, hint: YAMLFault.closeHint)
    }
    let line = lines[place.line]
    let value = String(String.UnicodeScalarView(line[place.column...])).withoutBlankEnds
    let quote = Character(line[place.column])
    // `"A" and "B"` holds two pairs of quotes and none around them.
    let isBehindWord = inner.column > 0 && line[inner.column - 1] != " "
    let isBeforeBlank = inner.column + 1 < line.count && line[inner.column + 1] == " "
    let isAround = value.count > 1 && value.last == quote && !(isBehindWord && isBeforeBlank)
    let words = isAround ? String(value.dropFirst().dropLast()) : value
    let isInGroup = line[..<place.column].contains { $0 == "{" || $0 == "[" }
    let better = Self.quoted(words)
    return YAMLSlip(
      place: inner,
      message: BilingualText(
        vi: "Dấu nháy ở giữa làm giá trị kết thúc sớm", en: "A quote in the middle ends the value too early"),
      hint: isInGroup || better.count > 80
        ? BilingualText(
          vi: "Bọc cả giá trị bằng loại dấu nháy kia: '…\"…\"…' hoặc \"…'…\".",
          en: "Put the whole value in quotes of the other kind: '…\"…\"…' or \"…'…\".")
        : BilingualText(vi: "Viết \(better).", en: "Write \(better)."))
  }

  /// A text in the quotes that it does not hold; in single ones, each of its own doubled, where it holds both.
  private static func quoted(_ words: String) -> String {
    if !words.contains("'") { return "'\(words)'" }
    if !words.contains("\""), !words.contains("\\") { return "\"\(words)\"" }
    return "'\(words.replacing("'", with: "''"))'"
  }

  /// Where the value of `key: value` begins, behind blanks and the hyphens of a list.
  private static func valueStart(_ line: [Unicode.Scalar]) -> Int? {
    guard let colon = line.indices.dropLast().first(where: { line[$0] == ":" && line[$0 + 1] == " " }) else {
      return nil
    }
    return line.indices[(colon + 1)...].first { line[$0] != " " }
  }

  private static func closing(_ quote: Unicode.Scalar, in line: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < line.count {
      if quote == "\"", line[index] == "\\" {
        index += 2
      } else if line[index] == quote {
        // Two single quotes are one that is meant.
        guard quote == "'", index + 1 < line.count, line[index + 1] == quote else { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }
}
