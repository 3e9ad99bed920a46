import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// A decimal comma inside brackets or braces, where a comma begins the next item or key: `score: 82,5`, `[cà phê 80,5 %]`.
struct CommaInNumber {
  let span: SourceSpan
  /// As it was meant: "82,5".
  let number: String
  let hint: BilingualText
  /// Items or keys behind the first into which the commas cut it.
  let rest: Int

  /// Whether a pair is what follows the comma of `82,5` or `82,5/100`: digits without a value, right behind a number.
  static func isRest(_ position: Int, in pairs: [YAMLNode.Pair]) -> Bool {
    let pair = pairs[position]
    guard position > 0, pair.value.isAbsent, pair.key.first.map(isDigit) == true, !pair.key.contains(".") else {
      return false
    }
    let before = pairs[position - 1].value
    guard before.span.end.line == pair.keySpan.start.line, pair.keySpan.start.column - before.span.end.column <= 2
    else {
      return false
    }
    if case .scalar(let text, let isPlain) = before.content, isPlain, ValueAdvice.isDigits(text) { return true }
    return before.isAbsent && isRest(position - 1, in: pairs)
  }

  /// Nil where the value of a pair does not go on behind a comma that ended it.
  init?(after position: Int, in pairs: [YAMLNode.Pair], _ shape: FieldShape) {
    let rest = pairs[(position + 1)...].indices.prefix { Self.isRest($0, in: pairs) }
    guard let last = rest.last, case .scalar(let text, _) = pairs[position].value.content else { return nil }
    let digits = rest.map { pairs[$0].key }
    span = SourceSpan(pairs[position].value.span.start, pairs[last].keySpan.end)
    number = ([text] + digits).joined(separator: ",")
    hint =
      ValueAdvice.number(text, then: digits, as: shape).map {
        BilingualText(vi: "Viết '\($0)'.", en: "Write '\($0)'.")
      } ?? BilingualText(vi: "Viết số không có dấu phẩy.", en: "Write the number without a comma.")
    self.rest = rest.count
  }

  /// Nil where no comma between two digits, without a blank, parts an item of a list of texts from the next.
  init?(after position: Int, in items: [YAMLNode]) {
    var last = position
    while last + 1 < items.count, Self.isCut(items[last], items[last + 1]) { last += 1 }
    let texts = items[position...last].compactMap { Self.plain($0) }
    guard last > position, let first = texts.first, let end = texts.last, texts.count == last - position + 1 else {
      return nil
    }
    let head = first.reversed().prefix(while: Self.isDigit).count
    let tail = end.prefix(while: Self.isDigit).count
    span = SourceSpan(
      SourcePosition(line: items[position].span.end.line, column: items[position].span.end.column - head),
      SourcePosition(line: items[last].span.start.line, column: items[last].span.start.column + tail))
    number = ([String(first.suffix(head))] + texts[1..<(texts.count - 1)] + [String(end.prefix(tail))])
      .joined(separator: ",")
    let whole = Wording.shortened(texts.joined(separator: ","))
    hint = BilingualText(
      vi: "Đặt cả phần tử trong dấu nháy: \"\(whole)\"; nếu là hai phần tử, thêm dấu cách sau dấu phẩy.",
      en: "Put the whole item in quotes: \"\(whole)\"; if these are two items, put a blank behind the comma.")
    rest = last - position
  }

  private static func isCut(_ item: YAMLNode, _ next: YAMLNode) -> Bool {
    // The places tell most of them apart: there is a blank, or another line.
    guard item.span.end.line == next.span.start.line, next.span.start.column == item.span.end.column + 1,
      let before = plain(item)?.last, let behind = plain(next)?.first
    else { return false }
    return isDigit(before) && isDigit(behind)
  }

  private static func plain(_ item: YAMLNode) -> String? {
    if case .scalar(let text, true) = item.content { text } else { nil }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
