import OCOPDiagnostics
import OCOPRules
import OCOPText

/// What an author did at the place where the library stumbled, as far as the lines around it tell. The library's own words name
/// what it had hoped for, which is often another thing, on another line.
struct YAMLSlip {
  /// Where the library stumbled, or where it began to read what it stumbled over. From 0, columns in Unicode scalars.
  struct Place {
    let line: Int
    let column: Int
  }

  let place: Place
  let message: BilingualText
  let hint: BilingualText

  /// - Parameters:
  ///   - problem: the library's words.
  ///   - mark: where it stumbled.
  ///   - context: where it began to read what it stumbled over.
  /// - Returns: nil where its words say it well enough.
  static func find(_ problem: String, at mark: Place, from context: Place, in lines: YAMLLines) -> YAMLSlip? {
    if problem.contains("cannot start any token") { return tab(on: mark.line, in: lines) }
    if problem.contains("could not find expected ':'") { return lonelyText(at: context, in: lines) }
    if problem.contains("mapping values are not allowed") {
      return hyphen(on: mark.line, in: lines) ?? glued(on: lines.before(mark.line), in: lines) ?? indented(
        at: mark, in: lines)
        ?? lonelyText(above: mark, in: lines)
    }
    if problem.contains("did not find expected key") { return hiddenKey(above: mark.line, in: lines) }
    if problem.contains("<document start>") { return firstLine(in: lines) ?? lonelyText(above: mark, in: lines) }
    if problem.contains("expected ',' or") { return missingComma(at: mark, from: context, in: lines) }
    if problem.contains("alphabetic or numeric character") { return star(at: context, in: lines) }
    return nil
  }

  // MARK: - Indentation

  private static func tab(on line: Int, in lines: YAMLLines) -> YAMLSlip? {
    guard let column = lines[line].prefix(lines.indent(of: line, countingTabs: true)).firstIndex(of: "\t") else {
      return nil
    }
    return YAMLSlip(
      place: Place(line: line, column: column),
      message: BilingualText(vi: "Thụt dòng bằng phím Tab", en: "The line is indented with a tab"),
      hint: BilingualText(vi: "Thay Tab bằng dấu cách.", en: "Use blanks instead of the tab."))
  }

  /// A line that is further in than the one above it, which has its value already.
  private static func indented(at mark: Place, in lines: YAMLLines) -> YAMLSlip? {
    let indent = lines.indent(of: mark.line)
    // The sign that is too many in `name: Tea: buds` is not the first of its line.
    guard lines.colon(of: mark.line) == mark.column, let above = lines.before(mark.line),
      lines.indent(of: above) < indent
    else { return nil }
    return hiddenKey(above: mark.line, in: lines)
      ?? YAMLSlip(
        place: Place(line: mark.line, column: indent),
        message: BilingualText(
          vi: "Dòng này thụt vào trong, nhưng dòng trên đã có giá trị",
          en: "The line is indented below one that has a value already"),
        hint: BilingualText(
          vi: "Xóa dấu cách thừa ở đầu dòng, hoặc thêm tên mục ở dòng trên.",
          en: "Take away the blanks at its beginning, or add the key on the line above."))
  }

  /// `#price:` above `  amount: 45000`, as somebody leaves it who takes away some of the signs before a group.
  private static func hiddenKey(above line: Int, in lines: YAMLLines) -> YAMLSlip? {
    let indent = lines.indent(of: line)
    var above = line - 1
    while above >= 0, indent > 0, lines[above].first == "#" {
      let text = lines[above].drop { $0 == "#" }
      let name = text.prefix { $0.properties.isAlphabetic }
      let rest = text.dropFirst(name.count)
      if !name.isEmpty, rest.first == ":", isEmpty(rest.dropFirst()) {
        let key = YAMLLines.text(name)
        return YAMLSlip(
          place: Place(line: line, column: indent),
          message: BilingualText(
            vi: "Dòng này thuộc mục '\(key)', mục ấy còn dấu '#' ở trước",
            en: "The line belongs to '\(key)', which still has a '#' before it"),
          hint: BilingualText(vi: "Bỏ cả dấu '#' trước '\(key):'.", en: "Take away the '#' before '\(key):' as well."))
      }
      above -= 1
    }
    return nil
  }

  /// Whether a value is one that nobody has written yet: nothing, or a comment.
  private static func isEmpty(_ value: some Collection<Unicode.Scalar>) -> Bool {
    value.first { $0 != " " && $0 != "\r" }.map { $0 == "#" } ?? true
  }

  private static func firstLine(in lines: YAMLLines) -> YAMLSlip? {
    guard let first = lines.after(-1), lines.indent(of: first) > 0 else { return nil }
    return YAMLSlip(
      place: Place(line: first, column: 0),
      message: BilingualText(vi: "Dòng này thụt lệch", en: "The line is indented wrongly"),
      hint: BilingualText(
        vi: "Xóa dấu cách ở đầu dòng: các mục cùng cấp phải thụt dòng bằng nhau.",
        en: "Take away the blanks at its beginning: keys of one level need the same indentation."))
  }

  // MARK: - Signs that are missing, or others than they look

  /// A text that should have been a key: it may be one without its blank, an item of a list, or the rest of the line above.
  private static func lonelyText(at context: Place, in lines: YAMLLines) -> YAMLSlip? {
    if let glued = glued(on: context.line, in: lines) { return glued }
    let line = lines[context.line]
    let rest = line.dropFirst(context.column)
    if let sign = rest.first, bullets.contains(sign) {
      let item = YAMLLines.text(rest.dropFirst().drop { $0 == " " || $0 == "\t" })
      return YAMLSlip(
        place: context,
        message: BilingualText(
          vi: "Dấu '\(sign)' không phải là dấu của danh sách", en: "'\(sign)' is not the sign of a list"),
        hint: BilingualText(vi: "Viết '- \(item)'.", en: "Write '- \(item)'."))
    }
    return YAMLSlip(
      place: context,
      message: BilingualText(vi: "Dòng này thiếu tên mục hoặc dấu ':'", en: "The line has no key, or no ':' behind it"),
      hint: BilingualText(
        vi: "Nếu là phần tiếp của dòng trên, thụt vào hai dấu cách; nếu là mục mới, viết 'tên: giá trị'.",
        en: "If it goes on from the line above, indent it by two blanks; if it is a new key, write 'key: value'."))
  }

  /// A text on a line of its own, with which the key on the line below makes one.
  private static func lonelyText(above mark: Place, in lines: YAMLLines) -> YAMLSlip? {
    guard let above = lines.before(mark.line), lines.colon(of: above) == nil,
      lines.colon(of: mark.line).map({ $0 >= mark.column }) ?? false
    else { return nil }
    return lonelyText(at: Place(line: above, column: lines.indent(of: above)), in: lines)
  }

  /// `brand:Sokfarm`, or the wide colon of other keyboards.
  private static func glued(on line: Int?, in lines: YAMLLines) -> YAMLSlip? {
    guard let line else { return nil }
    let scalars = lines[line]
    let start = scalars.firstIndex { $0 != " " && $0 != "-" } ?? scalars.endIndex
    guard let colon = scalars[start...].firstIndex(where: { !isOfKey($0) }), colon > start else { return nil }
    let key = YAMLLines.text(scalars[start..<colon])
    let value = YAMLLines.text(scalars[(colon + 1)...].drop { $0 == " " })
    let better = value.isEmpty ? "\(key):" : "\(key): \(value)"
    switch scalars[colon] {
    case ":" where colon + 1 < scalars.count && ValueAdvice.isHiddenBlank(scalars[colon + 1]):
      let value = YAMLLines.text(scalars[(colon + 1)...].drop { $0 == " " || ValueAdvice.isHiddenBlank($0) })
      let sign = scalars[colon + 1].codePoint
      return YAMLSlip(
        place: Place(line: line, column: colon + 1),
        message: BilingualText(
          vi: "Sau dấu ':' là dấu cách ẩn (\(sign)), không phải dấu cách thường",
          en: "A hidden blank (\(sign)) stands behind the ':', and no plain one"),
        hint: ValueAdvice.withoutHiddenBlank(value.isEmpty ? "\(key):" : "\(key): \(value)"))
    case "：":
      return YAMLSlip(
        place: Place(line: line, column: colon),
        message: BilingualText(vi: "Dấu '：' không phải là dấu ':'", en: "'：' is not a ':'"),
        hint: BilingualText(vi: "Viết '\(better)'.", en: "Write '\(better)'."))
    case ":" where colon + 1 < scalars.count && ![" ", "\r", "/"].contains(scalars[colon + 1]):
      return YAMLSlip(
        place: Place(line: line, column: colon),
        message: BilingualText(vi: "Sau dấu ':' thiếu dấu cách", en: "The blank behind the ':' is missing"),
        hint: BilingualText(
          vi: "Thêm dấu cách sau dấu ':': viết '\(better)'.", en: "Put a blank behind the ':': write '\(better)'."))
    default: return nil
    }
  }

  /// `-{product: mac-ca}`, `-product: mac-ca`: an item of a list whose hyphen sticks to it.
  private static func hyphen(on line: Int, in lines: YAMLLines) -> YAMLSlip? {
    let scalars = lines[line]
    let start = lines.indent(of: line)
    guard start + 1 < scalars.count, scalars[start] == "-", ![" ", "\r", "-"].contains(scalars[start + 1]) else {
      return nil
    }
    let item = YAMLLines.text(scalars[(start + 1)...])
    return YAMLSlip(
      place: Place(line: line, column: start),
      message: BilingualText(vi: "Sau dấu '-' thiếu dấu cách", en: "The blank behind the '-' is missing"),
      hint: BilingualText(
        vi: "Thêm dấu cách sau dấu '-': viết '- \(item)'.", en: "Put a blank behind the '-': write '- \(item)'."))
  }

  private static func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "-" || scalar == "_" || scalar.properties.numericType != nil
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "–", "—", "·", "‣", "▪", "●", "○", "‑", "−", "+"]

  /// A list or group of one line that is closed, and in which two items have nothing between them.
  private static func missingComma(at mark: Place, from context: Place, in lines: YAMLLines) -> YAMLSlip? {
    let line = lines[context.line].dropFirst(context.column)
    guard let open = line.first, line.contains(open == "[" ? "]" : "}"), mark.line == context.line else { return nil }
    return YAMLSlip(
      place: mark,
      message: BilingualText(vi: "Ở đây thiếu dấu phẩy giữa hai mục", en: "A comma between two items is missing here"),
      hint: open == "["
        ? BilingualText(vi: "Viết như '[đường, nước]'.", en: "Write as in '[sugar, water]'.")
        : BilingualText(
          vi: "Viết như '{amount: 45000, unit: hộp}'.", en: "Write as in '{amount: 45000, unit: box}'."))
  }

  private static func star(at context: Place, in lines: YAMLLines) -> YAMLSlip {
    let line = lines[context.line]
    guard context.column < line.count, lines.indent(of: context.line) == context.column else {
      return YAMLSlip(
        place: context,
        message: BilingualText(
          vi: "Giá trị bắt đầu bằng một dấu đặc biệt", en: "The value begins with a special character"),
        hint: YAMLFault.quoteHint)
    }
    let item = YAMLLines.text(line[(context.column + 1)...].drop { $0 == " " })
    return YAMLSlip(
      place: context,
      message: BilingualText(
        vi: "Dấu '\(line[context.column])' không phải là dấu của danh sách",
        en: "'\(line[context.column])' is not the sign of a list"),
      hint: BilingualText(vi: "Viết '- \(item)'.", en: "Write '- \(item)'."))
  }
}

/// The lines of a text as the library counts them.
struct YAMLLines {
  let all: [[Unicode.Scalar]]

  init(_ text: Substring) {
    all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  /// Empty where there is no such line.
  subscript(_ line: Int) -> [Unicode.Scalar] { all.indices.contains(line) ? all[line] : [] }

  func indent(of line: Int, countingTabs: Bool = false) -> Int {
    self[line].prefix { $0 == " " || (countingTabs && $0 == "\t") }.count
  }

  /// The column of the colon behind a line's first key.
  func colon(of line: Int) -> Int? {
    let scalars = self[line]
    return scalars.indices.first {
      scalars[$0] == ":" && ($0 + 1 == scalars.count || scalars[$0 + 1] == " " || scalars[$0 + 1] == "\r")
    }
  }

  /// The nearest line above that says something.
  func before(_ line: Int) -> Int? { (0..<max(0, min(line, all.count))).last(where: saysSomething) }

  /// The nearest line below that says something.
  func after(_ line: Int) -> Int? { (line + 1..<max(line + 1, all.count)).first(where: saysSomething) }

  private func saysSomething(_ line: Int) -> Bool {
    all[line].first { $0 != " " && $0 != "\r" && $0 != "\t" }.map { $0 != "#" } ?? false
  }

  /// A stretch of a line for a message: without blanks at its end, and not too long.
  static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView(scalars)
    while text.last == " " || text.last == "\r" { text.removeLast() }
    return Wording.shortened(String(text))
  }
}
