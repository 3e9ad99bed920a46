import OCOPDiagnostics
import OCOPText

/// What to write instead of a value that a field does not take. Nil where nothing is sure enough to be proposed.
enum ValueAdvice {
  // MARK: - Lists

  static func list(meantBy node: YAMLNode, of item: FieldShape, name: String) -> BilingualText? {
    let isOfGroups = if case .record = item { true } else { false }
    guard case .scalar(let text, _) = node.content else {
      guard isOfGroups else { return dashBeforeItems }
      return isInBraces(node) ? brackets : dashBeforeGroup
    }
    if text.hasPrefix("-"), text.utf8.dropFirst().first != UInt8(ascii: "-") {
      return BilingualText(
        vi: "Thêm dấu cách sau mỗi dấu '-' ở đầu dòng.", en: "Put a blank behind each '-' that begins a line.")
    }
    if case .record(let fields) = item {
      return group(withoutWordQuotes(text) ?? text, of: fields).map {
        write("\(name): [\($0)]", isQuoted: withoutWordQuotes(text) != nil)
      }
    }
    guard let items = items(of: text) else { return dashBeforeItems }
    let list = items.joined(separator: ", ")
    return BilingualText(vi: "Viết '\(name): [\(list)]'.", en: "Write '\(name): [\(list)]'.")
  }

  private static let dashBeforeItems = BilingualText(
    vi: "Viết mỗi phần tử một dòng, bắt đầu bằng '- '.", en: "Write each item on a line that begins with '- '.")

  private static let dashBeforeGroup = BilingualText(
    vi: "Thêm '- ' trước dòng đầu của nhóm, và thụt các dòng sau cho thẳng với chữ sau dấu '- '.",
    en: "Put '- ' before the first line of the group, and indent the others to stand below what follows it.")

  private static let brackets = BilingualText(
    vi: "Bọc nhóm trong dấu ngoặc vuông: '[{…}]'.", en: "Put the group in square brackets: '[{…}]'.")

  /// Whether a group is written on one line: its end is the brace, and not its last value's.
  private static func isInBraces(_ node: YAMLNode) -> Bool {
    guard case .mapping(let pairs) = node.content else { return false }
    return pairs.last.map { $0.value.span.end != node.span.end } ?? true
  }

  /// The items of `đường, nước`; nil where a sign among them may mean something else.
  private static func items(of text: String) -> [String]? {
    guard !text.unicodeScalars.contains(where: { ":[]{}#&*!|>'\"%@`\n".unicodeScalars.contains($0) }) else {
      return nil
    }
    let separator: Character = text.contains(";") ? ";" : ","
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    // `30,5` is a number, and `1,5 kg; 2 kg` holds one.
    let holdsNumber = zip(parts, parts.dropFirst()).contains { $0.last?.isNumber == true && $1.first?.isNumber == true }
    let items = parts.map { String($0).withoutBlankEnds }.filter { !$0.isEmpty }
    return holdsNumber || items.contains { $0.contains(",") } ? nil : items
  }

  /// An item like `đường: 30%`, which YAML takes for a key and a value.
  static func quoted(_ pair: YAMLNode.Pair) -> String? {
    guard case .scalar(let value, _) = pair.value.content, !(pair.key + value).contains("\"") else { return nil }
    return "\"\(pair.key): \(value)\""
  }

  // MARK: - Groups

  static let keyAndValue = BilingualText(
    vi: "Viết mỗi mục một dòng 'tên: giá trị', có một dấu cách sau dấu ':'.",
    en: "Write each key on a line 'key: value', with a blank behind the ':'.")

  /// For keys that stand below a text: those of a group whose own key is still behind a `#`, most often.
  static let indented = BilingualText(
    vi: "Nếu dòng này thuộc một mục còn dấu '#' ở trên, bỏ cả dấu '#' ấy; nếu không, xóa dấu cách ở đầu dòng.",
    en:
      "If the line belongs to a key that still has a '#' before it, take that away as well; if not, the blanks before the "
      + "line.")

  static func group(meantBy node: YAMLNode, of fields: [Field]) -> BilingualText? {
    guard case .scalar(let text, _) = node.content,
      let group = group(withoutWordQuotes(text) ?? text, of: fields)
    else { return nil }
    return write(group, isQuoted: withoutWordQuotes(text) != nil)
  }

  /// - Parameter isQuoted: whether quotes of Word's are to go.
  private static func write(_ better: String, isQuoted: Bool) -> BilingualText {
    isQuoted
      ? BilingualText(
        vi: "Bỏ dấu nháy cong “ ” của Word: viết '\(better)'.",
        en: "Take out Word's curly quotes “ ”: write '\(better)'.")
      : BilingualText(vi: "Viết '\(better)'.", en: "Write '\(better)'.")
  }

  /// What stands between the quotes that Word makes of plain ones, which YAML takes for letters; nil where there are none.
  static func withoutWordQuotes(_ text: String) -> String? {
    guard text.count > 2, let first = text.first, let last = text.last, "“”„‘’«".contains(first), "“”‘’»".contains(last)
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  /// What was written as one text, as a group: `{amount: 45000, unit: hộp}` for `45.000đ/hộp`; what has to be in it where that
  /// cannot be told.
  private static func group(_ text: String, of fields: [Field]) -> String? {
    let names = fields.map(\.name)
    if names.contains("amount"), names.contains("unit"), let amount = wholeNumber(in: text) {
      let unit = text.split(separator: "/").dropFirst().last.map { String($0).withoutBlankEnds } ?? "…"
      return "{amount: \(amount), unit: \(unit)}"
    }
    let required = fields.filter(\.isRequired).map(\.name)
    if required.isEmpty { return nil }
    let isPlain = items(of: text)?.count == 1
    let values = required.map { "\($0): \(required.count == 1 && isPlain ? text : "…")" }
    return "{\(values.joined(separator: ", "))}"
  }

  // MARK: - Numbers

  /// The one number of `45.000đ/hộp`, `4 sao` or `năm 2015`; nil where there are several, or one that is not whole.
  static func wholeNumber(in text: String) -> Int? {
    let signs = Array(text.unicodeScalars)
    guard let start = signs.firstIndex(where: \.isASCIIDigit) else { return nil }
    if start > 0, "-–+.,".unicodeScalars.contains(signs[start - 1]) { return nil }
    var end = start
    var groups = [0]
    while end < signs.count {
      if signs[end].isASCIIDigit {
        groups[groups.count - 1] += 1
      } else if ".,_ \u{A0}".unicodeScalars.contains(signs[end]), end + 1 < signs.count, signs[end + 1].isASCIIDigit {
        groups.append(0)
      } else {
        break
      }
      end += 1
    }
    let rest = signs[end...]
    let isGrouped = groups.dropFirst().allSatisfy { $0 == 3 } && (groups.count == 1 || groups[0] <= 3)
    guard isGrouped, !rest.contains(where: \.isASCIIDigit) else { return nil }
    let digits = String(String.UnicodeScalarView(signs[start..<end].filter(\.isASCIIDigit)))
    let word = VietnameseFold.fold(String(String.UnicodeScalarView(rest))).split { !$0.isLetter }.first ?? ""
    switch word {
    case "k", "nghin", "ngan": return Int(digits).flatMap { $0 < 1_000_000 ? $0 * 1000 : nil }
    case "tr", "trieu", "ty", "ti": return nil
    default: return Int(digits)
    }
  }

  /// A number that was written with a comma inside braces, where the comma begins the next key: `82,5`, `45,000`.
  ///
  /// - Parameters:
  ///   - value: what stands before the first comma.
  ///   - rest: the keys of digits that follow it.
  static func number(_ value: String, then rest: [String], as shape: FieldShape) -> String? {
    guard !value.isEmpty, value.unicodeScalars.allSatisfy(\.isASCIIDigit) else { return nil }
    switch shape {
    case .points: return rest.count == 1 ? "\(value).\(rest[0])" : nil
    case .integer: return rest.allSatisfy { $0.utf8.count == 3 } ? value + rest.joined() : nil
    default: return nil
    }
  }

  static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(\.isASCIIDigit) }

  static func coordinates(meantBy node: YAMLNode) -> BilingualText {
    var example = "[9.81, 106.19]"
    if case .scalar(let text, _) = node.content {
      let parts = text.split { $0 == "," || $0 == ";" }.map { String($0).withoutBlankEnds }
      if parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]), abs(latitude) <= 90,
        abs(longitude) <= 180
      {
        example = "[\(parts[0]), \(parts[1])]"
        return BilingualText(vi: "Viết '\(example)'.", en: "Write '\(example)'.")
      }
    }
    return BilingualText(vi: "Viết như '\(example)'.", en: "Write as in '\(example)'.")
  }

  // MARK: - Keys and words

  /// What to write for a yes or a no of everyday speech.
  static func flag(meantBy word: String) -> BilingualText? {
    let meant: String
    switch VietnameseFold.fold(word) {
    case "co", "dung", "phai", "yes", "y", "on", "1", "x": meant = "true"
    case "khong", "sai", "chua", "no", "n", "off", "0": meant = "false"
    default: return nil
    }
    return BilingualText(vi: "Viết '\(meant)'.", en: "Write '\(meant)'.")
  }

  /// The key that somebody meant who wrote another, or its meaning in Vietnamese or English.
  static func key(meantBy word: String, among fields: [Field]) -> String? {
    if let near = NearMiss.suggestion(for: word, among: fields.map(\.name)) { return near }
    let slug = Slug.make(word)
    guard !slug.isEmpty else { return nil }
    if let key = everydayWords[slug]?.first(where: { key in fields.contains { $0.name == key } }) { return key }
    let meant = fields.filter { field in
      [field.meaning.vi, field.meaning.en].contains { meaning in
        let meaning = Slug.make(meaning)
        return meaning == slug || meaning.hasPrefix(slug + "-")
      }
    }
    return meant.count == 1 ? meant[0].name : nil
  }

  /// A key and its value that were written as one word: `url:https://a.vn`, `amount 45000`.
  ///
  /// - Returns: the key, and both as they should be.
  static func split(_ word: String, among fields: [Field]) -> (name: String, better: String)? {
    guard let end = word.firstIndex(where: { $0 == ":" || $0 == " " }) else { return nil }
    let name = String(word[..<end])
    let value = word[end...].drop { $0 == ":" || $0 == " " }
    guard !value.isEmpty, fields.contains(where: { $0.name == name }) else { return nil }
    return (name, "\(name): \(value)")
  }

  /// Words of forms and labels that the meanings of fields do not begin with.
  private static let everydayWords: [String: [String]] = [
    "ten": ["name", "title"], "tieu-de": ["title"], "chu-the": ["producer"], "co-so": ["producer"],
    "nha-san-xuat": ["producer"], "thuong-hieu": ["brand"], "nhan-hieu": ["brand"], "mo-ta": ["summary"],
    "gioi-thieu": ["summary"], "tom-tat": ["summary"], "gia": ["price"], "don-gia": ["price"], "so-tien": ["amount"],
    "don-vi": ["unit"], "don-vi-tinh": ["unit"], "bo": ["set"], "bo-san-pham": ["set"], "nhom": ["set"],
    "ma": ["code"], "ma-ocop": ["code"], "ma-san-pham": ["code"], "barcode": ["gtin"], "ean": ["gtin"],
    "bao-quan": ["storage"], "huong-dan-su-dung": ["usage"], "hdsd": ["usage"], "hsd": ["shelfLife", "expires"],
    "han-dung": ["shelfLife", "expires"], "canh-bao": ["warnings"], "dia-chi": ["address"], "xa": ["commune"],
    "phuong": ["commune"], "tinh": ["province"], "thanh-pho": ["province"], "anh": ["photos"], "hinh-anh": ["photos"],
    "hinh": ["photos"], "sdt": ["phone"], "so-dien-thoai": ["phone"], "mst": ["registration"],
    "ma-so-thue": ["registration"], "so-quyet-dinh": ["number"], "ngay": ["date", "issued"], "ngay-cap": ["issued"],
    "ngay-ky": ["issued"], "sao": ["stars"], "hang": ["stars"], "diem": ["score"], "san-pham": ["product", "products"],
    "nsx": ["produced"], "so-luong": ["quantity"], "loai": ["kind"], "loai-hinh": ["kind"], "toa-do": ["location"],
    "dia-chi-cu": ["formerAddress"], "ban-o-dau": ["buy"], "noi-ban": ["buy"],
  ]
}
