import OCOPDiagnostics
import OCOPText

/// What to write instead of a value that a field does not take. Nil where nothing is sure enough to be proposed.
enum ValueAdvice {
  // MARK: - Lists

  static func list(meantBy node: YAMLNode, of item: FieldShape, name: String) -> BilingualText? {
    let isOfGroups = if case .record = item { true } else { false }
    guard case .scalar(let text, let isPlain) = node.content else {
      if case .mapping(let pairs) = node.content, pairs.first.map({ isGluedToHyphen($0.key) }) == true {
        return blankBehindHyphens
      }
      guard isOfGroups else { return dashBeforeItems }
      return isInBraces(node) ? brackets : dashBeforeGroup
    }
    if isGluedToHyphen(text) { return blankBehindHyphens }
    if case .record(let fields) = item {
      return group(withoutWordQuotes(text) ?? text, of: fields).map {
        write("\(name): [\($0)]", isQuoted: withoutWordQuotes(text) != nil)
      }
    }
    // Lines that YAML makes one text of are an item each.
    if isPlain, node.span.start.line < node.span.end.line { return dashBeforeLines }
    guard let items = items(of: text) else { return dashBeforeItems }
    let list = items.joined(separator: ", ")
    return BilingualText(vi: "Viết '\(name): [\(list)]'.", en: "Write '\(name): [\(list)]'.")
  }

  private static let dashBeforeItems = BilingualText(
    vi: "Viết mỗi phần tử một dòng, bắt đầu bằng '- '.", en: "Write each item on a line that begins with '- '.")

  private static let dashBeforeLines = BilingualText(
    vi: "Thêm '- ' trước mỗi dòng: mỗi dòng là một phần tử.", en: "Put '- ' before each line: each is an item.")

  private static let blankBehindHyphens = BilingualText(
    vi: "Thêm dấu cách sau mỗi dấu '-' ở đầu dòng.", en: "Put a blank behind each '-' that begins a line.")

  private static func isGluedToHyphen(_ text: String) -> Bool {
    text.hasPrefix("-") && text.utf8.dropFirst().first != UInt8(ascii: "-")
  }

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
    let required = fields.filter(\.isRequired)
    if required.isEmpty { return nil }
    let isPlain = items(of: text)?.count == 1
    let values = required.map { field in
      if case .date = field.shape { return "\(field.name): \(DateGuess.iso(of: text) ?? "YYYY-MM-DD")" }
      return "\(field.name): \(required.count == 1 && isPlain ? text : "…")"
    }
    return "{\(values.joined(separator: ", "))}"
  }

  // MARK: - Blanks that look like others

  /// Blanks of Word and web pages, which YAML takes for letters.
  static func isHiddenBlank(_ sign: Unicode.Scalar) -> Bool {
    switch sign.value {
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  static func withoutHiddenBlank(_ better: String) -> BilingualText {
    BilingualText(
      vi: "Xóa dấu ấy (thường do chép từ Word) rồi gõ dấu cách thường: viết '\(better)'.",
      en: "Delete it (it often comes from Word) and type a plain blank: write '\(better)'.")
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

  /// What files call a key that is written as forms and labels do, or as files do.
  static func usualNames(for word: String) -> [String] { [word] + (everydayWords[Slug.make(word)] ?? []) }

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
    "ngay-ky": ["issued"], "sao": ["stars"], "so-sao": ["stars"], "xep-hang": ["stars"], "hang": ["stars"],
    "diem": ["score"], "san-pham": ["product", "products"],
    "nsx": ["produced"], "so-luong": ["quantity"], "loai": ["kind"], "loai-hinh": ["kind"], "toa-do": ["location"],
    "dia-chi-cu": ["formerAddress"], "ban-o-dau": ["buy"], "noi-ban": ["buy"],
  ]
}
