import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPText

/// The words behind `ocop new TYPE`: a key, and one option for every key of the front matter, from the schema itself.
struct FieldOptions {
  /// A word that cannot be used; the message says what was meant.
  struct Fault: Error {
    let message: BilingualText
  }

  private(set) var key: String?
  /// By field, in the order given; a list may be given by several options.
  private(set) var values: [String: [String]] = [:]
  private(set) var photos: [String] = []
  private(set) var product: String?
  private(set) var site: String?
  private(set) var language: String?
  private(set) var wantsHelp = false

  init(_ words: [String], schema: EntrySchema) throws(Fault) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        guard key == nil else {
          throw Fault(
            message: BilingualText(
              vi: "Thừa '\(word)'. Giá trị có dấu cách phải đặt trong dấu nháy: --name \"Bánh cốm\".",
              en: "'\(word)' is one word too many. A value with blanks needs quotes: --name \"Bánh cốm\"."))
        }
        key = word
        continue
      }
      if word == "-h" || word == "--help" {
        wantsHelp = true
        continue
      }
      let body = String(word.drop { $0 == "-" })
      let sign = body.firstIndex(of: "=")
      let written = sign.map { String(body[..<$0]) } ?? body
      guard let name = Self.name(written, schema: schema) else { throw Self.unknown(word, written, schema) }
      // Another option in the place of the value means that the value was forgotten.
      let next = rest.first.flatMap { $0.hasPrefix("--") && Self.isOption($0, schema) ? nil : rest.popFirst() }
      guard let value = sign.map({ String(body[body.index(after: $0)...]) }) ?? next else {
        throw Fault(
          message: BilingualText(vi: "'\(word)' cần một giá trị ở sau.", en: "'\(word)' needs a value behind it."))
      }
      switch name {
      case "site": site = value
      case "language": language = value
      case "key": key = value
      case "photo": photos.append(value)
      case "product" where schema.name == "lot": product = value
      default: values[name, default: []].append(value)
      }
    }
  }

  /// Options that are no keys of the front matter.
  private static func others(_ schema: EntrySchema) -> [String] {
    ["site", "language", "key", "help"] + (schema.name == "lot" ? ["product"] : [])
      + (schema.fields.contains { $0.name == "photos" } ? ["photo"] : [])
  }

  /// `--former-address` is as good as `--formerAddress`, and `--photos` as `--photo`.
  private static func name(_ written: String, schema: EntrySchema) -> String? {
    let letters = written.lowercased().filter { $0 != "-" && $0 != "_" }
    if letters == "photos" { return others(schema).contains("photo") ? "photo" : nil }
    let names = fields(of: schema).map(\.name) + others(schema)
    return names.first { $0.lowercased() == letters }
  }

  private static func isOption(_ word: String, _ schema: EntrySchema) -> Bool {
    name(String(word.dropFirst(2).prefix { $0 != "=" }), schema: schema) != nil
  }

  /// Of a new site only what its first pages need; the rest is written into site.yml.
  static func fields(of schema: EntrySchema) -> [Field] {
    guard schema.name == EntrySchema.site.name else { return schema.fields }
    return schema.fields.filter { NewSite.fields.contains($0.name) }
  }

  private static func unknown(_ word: String, _ written: String, _ schema: EntrySchema) -> Fault {
    let names = fields(of: schema).map(\.name) + others(schema)
    let meant = NearMiss.suggestion(for: written, among: names).map { "--\($0)" }
    return Fault(
      message: BilingualText(vi: "Không có tùy chọn '\(word)'.", en: "There is no option '\(word)'.").followed(
        by: meant.map(BilingualText.didYouMean)
          ?? BilingualText(
            vi: "Gõ 'ocop new \(schema.name) --help' để xem các tùy chọn.",
            en: "'ocop new \(schema.name) --help' lists the options.")))
  }
}
