import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let markdownSlip = Rule(
    id: "markdown-slip", severity: .warning,
    title: BilingualText(
      vi: "Dấu Markdown viết lệch nên hiện nguyên trên trang", en: "Markdown with a slip, which shows as it is written"),
    why: BilingualText(
      vi:
        "Đầu đề cần dấu cách sau các dấu '#', liên kết không có dấu cách giữa ']' và '(', danh sách bắt đầu bằng '- '. Viết lệch thì "
        + "khách thấy nguyên các dấu ấy, và các dòng có dấu '•' dính vào nhau.",
      en:
        "A heading needs a blank behind its '#' signs, a link none between ']' and '(', and a list begins with '- '. Otherwise "
        + "visitors see these signs, and lines with a '•' run into one another."),
    sources: [.standard(BilingualText(vi: "CommonMark 0.31.2", en: "CommonMark 0.31.2"))],
    remedy: BilingualText(vi: "Viết lại như lời gợi ý.", en: "Write it as the hint says."),
    bad: "##Nguồn gốc\n\n•\tMây rừng\n•\tTre già\n\nXem [cà phê] (/san-pham/ca-phe/).",
    good: "## Nguồn gốc\n\n- Mây rừng\n- Tre già\n\nXem [cà phê](/san-pham/ca-phe/).",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.markdownSlip) }.flatMap { suspect -> [Finding] in
        guard let body = suspect.body else { return [] }
        return MarkdownSlip.all(in: suspect.text).map { slip in
          rule.finding(
            body.place(of: slip.span), vi: slip.message.vi, en: slip.message.en,
            hint: BilingualText(
              vi: "Viết '\(Wording.shortened(slip.better))'", en: "Write '\(Wording.shortened(slip.better))'"))
        }
      }
    })
}

/// A line of Markdown that its author took for a heading, a link or an item, and that is none.
struct MarkdownSlip {
  /// In the text, lines and columns from 1.
  let span: SourceSpan
  let message: BilingualText
  let better: String

  // MARK: - Signs that may be one, for the scan over all texts

  /// Two to six `#` at the beginning of a line that stick to what follows. One alone may be a hashtag.
  static func isHeading(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start == 0 || bytes[start - 1] == 0x0A else { return false }
    let count = bytes[start...].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    let behind = start + count
    return (2...6).contains(count) && behind < bytes.count && bytes[behind].isOfWord
  }

  /// A bullet of Word's with which a line begins, before a blank or a tab.
  static func isBullet(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 3 < bytes.count, bytes[start + 3] == 0x20 || bytes[start + 3] == 0x09 else { return false }
    var before = start
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
    guard before == 0 || bytes[before - 1] == 0x0A else { return false }
    return bulletBytes.contains { $0.0 == bytes[start] && $0.1 == bytes[start + 1] && $0.2 == bytes[start + 2] }
  }

  /// The last two are those of Word's font Symbol.
  private static let bullets: [Character] = ["•", "‣", "▪", "●", "◦", "\u{F0B7}", "\u{F0A7}"]

  private static let bulletBytes = bullets.map { bullet in
    let bytes = Array(bullet.utf8)
    return (bytes[0], bytes[1], bytes[2])
  }

  // MARK: - Those of a text

  static func all(in text: String) -> [MarkdownSlip] {
    var slips: [MarkdownSlip] = []
    var isInCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("```") || words.hasPrefix("~~~") { isInCode.toggle() }
      if isInCode || line.hasPrefix("    ") { continue }
      if let slip = heading(line, index + 1) { slips.append(slip) }
      slips += links(line, index + 1, in: text)
      let isFirst = index == 0 || item(in: lines[index - 1]) == nil
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      if isFirst, let slip = bullet(line, index + 1, before: next) { slips.append(slip) }
    }
    return slips
  }

  private static func heading(_ line: Substring, _ number: Int) -> MarkdownSlip? {
    let signs = line.prefix { $0 == "#" }
    let words = line.dropFirst(signs.count)
    guard (2...6).contains(signs.count), let first = words.first, first.isLetter || first.isNumber else { return nil }
    return MarkdownSlip(
      span: SourceSpan(line: number, column: 1, length: signs.count),
      message: BilingualText(
        vi: "Thiếu dấu cách sau '\(signs)', nên dòng này không thành đầu đề",
        en: "The blank behind '\(signs)' is missing, so the line is no heading"), better: "\(signs) \(words)")
  }

  private static func links(_ line: Substring, _ number: Int, in text: String) -> [MarkdownSlip] {
    line.matches(of: /\[([^\[\]]+)\] \(([^()\s]+)\)/).compactMap { match in
      let (label, address) = (match.output.1, match.output.2)
      let isInCode = line[..<match.range.lowerBound].count { $0 == "`" } % 2 == 1
      // A box to tick, a footnote, and a link whose address is defined apart.
      let isOther = label == "x" || label == "X" || label == " " || label.hasPrefix("^") || text.contains("[\(label)]:")
      guard isAddress(address), !isInCode, !isOther else { return nil }
      let column = line[..<match.range.lowerBound].unicodeScalars.count + 1
      return MarkdownSlip(
        span: SourceSpan(line: number, column: column, length: match.output.0.unicodeScalars.count),
        message: BilingualText(
          vi: "Dấu cách giữa ']' và '(' làm liên kết không thành, khách thấy nguyên địa chỉ",
          en: "The blank between ']' and '(' keeps it from being a link: visitors see the address"),
        better: "[\(label)](\(address))")
    }
  }

  private static func isAddress(_ words: Substring) -> Bool {
    ["/", "../", "./", "http://", "https://", "mailto:", "tel:"].contains { words.hasPrefix($0) }
      || [".md", ".pdf", ".jpg", ".png"].contains { words.hasSuffix($0) }
  }

  private static func bullet(_ line: Substring, _ number: Int, before next: Substring) -> MarkdownSlip? {
    guard let (sign, item) = item(in: line) else { return nil }
    // Alone on its line, or with a hard break behind it, it may be meant as it looks; a tab is Word's.
    let isKept = line.hasSuffix("  ") || line.hasSuffix("\\")
    let isOfWord = line.contains("\t")
    guard isOfWord || (self.item(in: next) != nil && !isKept) else { return nil }
    let column = line.prefix { $0 == " " || $0 == "\t" }.count + 1
    return MarkdownSlip(
      span: SourceSpan(line: number, column: column, length: 1),
      message: BilingualText(
        vi: "Dấu '\(sign)' không làm thành danh sách, các dòng dính vào nhau",
        en: "'\(sign)' makes no list: the lines run into one another"), better: "- \(item)")
  }

  /// The sign of a line that begins with a bullet of Word's, and the words behind it.
  private static func item(in line: Substring) -> (sign: Character, words: Substring)? {
    let words = line.drop { $0 == " " || $0 == "\t" }
    guard let sign = words.first, bullets.contains(sign), let blank = words.dropFirst().first,
      blank == " " || blank == "\t"
    else { return nil }
    return (sign, words.dropFirst().drop { $0 == " " || $0 == "\t" })
  }
}
