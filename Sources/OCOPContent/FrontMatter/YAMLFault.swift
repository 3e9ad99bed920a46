import CYAML
import OCOPDiagnostics
import OCOPText

/// What libyaml complains of, in words that help a person who has never heard of scanners and tokens.
struct YAMLFault {
  /// From 0.
  let line: Int
  /// From 0, in Unicode scalars.
  let column: Int
  let message: BilingualText
  let hint: BilingualText?

  /// - Parameter source: the text that was read.
  init(_ parser: yaml_parser_t, source: Substring) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      // The library reads ahead: its mark is where it had come to with understanding.
      let place = Self.place(ofByte: parser.problem_offset, in: source)
      let name = Unicode.Scalar(UInt32(max(0, parser.problem_value))).map { " (\($0.codePoint))" } ?? ""
      line = place.line
      column = place.column
      message = BilingualText(
        vi: "Có ký tự điều khiển không nhìn thấy được\(name)", en: "There is an invisible control character\(name)")
      hint = BilingualText(vi: "Xóa ký tự đó rồi gõ lại.", en: "Delete the character and type the text again.")
      return
    }
    let mark = Self.place(parser.problem_mark)
    let start = Self.place(parser.context_mark)
    if let slip = Self.slip(problem, at: mark, from: start, in: YAMLLines(source)) {
      line = slip.place.line
      column = slip.place.column
      message = slip.message
      hint = slip.hint
    } else {
      let known = Self.texts.first { problem.contains($0.problem) && context.contains($0.context) }
      // The mistake is where the quote or bracket was opened, not where the text ran out.
      let place = known?.isAtContext == true ? start : mark
      line = place.line
      column = place.column
      message =
        known?.message
        ?? BilingualText(vi: "YAML sai cú pháp: \(problem)", en: "This cannot be read as YAML: \(problem)")
      hint = known?.hint
    }
  }

  private static func slip(
    _ problem: String, at mark: YAMLSlip.Place, from start: YAMLSlip.Place, in lines: YAMLLines
  ) -> YAMLSlip? {
    let slip = YAMLSlip.find(problem, at: mark, from: start, in: lines)
    // A tab is one wherever it stands; everything else may follow from a quote above that swallowed the lines between.
    if slip != nil, problem.contains("cannot start any token") { return slip }
    if let quote = UnclosedQuote.find(in: lines), quote.place.line <= mark.line { return quote.slip(in: lines) }
    return slip
  }

  private static func place(_ mark: yaml_mark_t) -> YAMLSlip.Place {
    YAMLSlip.Place(line: Int(mark.line), column: Int(mark.column))
  }

  private static func place(ofByte offset: Int, in source: Substring) -> YAMLSlip.Place {
    var (line, column) = (0, 0)
    let end = source.utf8.index(source.startIndex, offsetBy: offset, limitedBy: source.endIndex) ?? source.endIndex
    for scalar in source[..<end].unicodeScalars { (line, column) = scalar == "\n" ? (line + 1, 0) : (line, column + 1) }
    return YAMLSlip.Place(line: line, column: column)
  }

  private struct Text: Sendable {
    let problem: String
    let context: String
    let isAtContext: Bool
    let message: BilingualText
    let hint: BilingualText?
  }

  private static func text(
    _ problem: String, in context: String = "", atContext: Bool = false, vi: String, en: String,
    hint: BilingualText? = nil
  ) -> Text {
    Text(
      problem: problem, context: context, isAtContext: atContext, message: BilingualText(vi: vi, en: en), hint: hint)
  }

  static let unclosedQuote = BilingualText(
    vi: "Dấu nháy mở ra mà không đóng lại", en: "A quote is opened and not closed")

  static let closeHint = BilingualText(
    vi: "Thêm dấu nháy đóng ở cuối giá trị.", en: "Close the quote at the end of the value.")

  static let quoteHint = BilingualText(
    vi: "Đặt cả giá trị trong dấu nháy kép, ví dụ name: \"Trà: búp non\".",
    en: "Put the whole value in double quotes, for example name: \"Tea: young buds\".")

  private static let texts: [Text] = [
    text(
      "found unexpected end of stream", in: "quoted scalar", atContext: true, vi: unclosedQuote.vi,
      en: unclosedQuote.en,
      hint: closeHint),
    text(
      "found unexpected document indicator", in: "quoted scalar", atContext: true, vi: unclosedQuote.vi,
      en: unclosedQuote.en, hint: closeHint),
    text(
      "mapping values are not allowed", vi: "Dấu ':' đứng ở chỗ không được phép", en: "A ':' stands where it may not",
      hint: quoteHint),
    text(
      "found a tab character", vi: "Thụt dòng bằng phím Tab", en: "The line is indented with a tab",
      hint: BilingualText(vi: "Thay Tab bằng dấu cách.", en: "Use blanks instead of the tab.")),
    text(
      "found character that cannot start any token", vi: "Giá trị bắt đầu bằng một dấu đặc biệt",
      en: "The value begins with a special character", hint: quoteHint),
    text(
      "did not find expected ',' or ']'", atContext: true, vi: "Danh sách mở bằng '[' mà không đóng bằng ']'",
      en: "A list is opened with '[' and not closed with ']'",
      hint: BilingualText(vi: "Thêm ']' ở cuối danh sách.", en: "Add the ']' at the end of the list.")),
    text(
      "did not find expected ',' or '}'", atContext: true, vi: "Nhóm mở bằng '{' mà không đóng bằng '}'",
      en: "A group is opened with '{' and not closed with '}'",
      hint: BilingualText(vi: "Thêm '}' ở cuối nhóm.", en: "Add the '}' at the end of the group.")),
    text(
      "did not find expected key", vi: "Dòng này thụt lệch hoặc thiếu tên mục",
      en: "The line is indented wrongly, or its key is missing",
      hint: BilingualText(
        vi: "Các mục cùng cấp phải thụt dòng bằng nhau.", en: "Keys of one level need the same indentation.")),
    text(
      "did not find expected '-' indicator", vi: "Dòng này thụt lệch trong một danh sách",
      en: "The line is indented wrongly within a list",
      hint: BilingualText(
        vi: "Mỗi phần tử bắt đầu bằng '- ' và thụt dòng bằng nhau.",
        en: "Every item begins with '- ' and has the same indentation.")),
    text(
      "block sequence entries are not allowed", vi: "Danh sách có dấu '-' phải bắt đầu ở dòng dưới",
      en: "A list with '-' has to begin on the line below",
      hint: BilingualText(
        vi: "Xuống dòng sau tên mục, mỗi phần tử một dòng bắt đầu bằng '- '; hoặc viết trên một dòng: [đường, nước].",
        en: "Begin a line for each item, with '- ' before it, below the key; or write them on one: [sugar, water].")),
    text(
      "did not find expected node content", vi: "Ở đây thiếu một giá trị", en: "A value is missing here",
      hint: BilingualText(
        vi: "Viết giá trị, hoặc xóa dấu phẩy thừa.", en: "Write the value, or take away the comma that is too many.")),
    text(
      "did not find expected comment or line break", vi: "Sau dấu '|' hoặc '>' phải xuống dòng",
      en: "Behind '|' or '>' the text begins on the line below", hint: quoteHint),
    text(
      "unknown escape character", vi: "Dấu '\\' trong dấu nháy kép không đúng chỗ",
      en: "A '\\' in double quotes that means nothing",
      hint: BilingualText(vi: "Dùng dấu nháy đơn, hoặc viết '\\\\'.", en: "Use single quotes, or write '\\\\'.")),
    text("exceeded", vi: "Phần thông tin đầu tệp quá phức tạp", en: "The front matter is too complicated"),
  ]
}
