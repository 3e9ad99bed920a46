package import OCOPDiagnostics
package import OCOPLaw
package import OCOPModel
import OCOPText

/// What a value of the front matter may be. One description drives reading, translations and the JSON Schema for editors.
package indirect enum FieldShape: Sendable {
  /// To be read by people: one string, or one per language.
  case text
  /// Kept exactly as written, never read as a number: phone, code, registration …
  case identifier
  /// A whole number; where each number stands for something, with what that is.
  case integer(ClosedRange<Int>, meanings: (@Sendable () -> [Choice])? = nil)
  /// Points of a score sheet: up to four digits after the point.
  case points
  /// `YYYY-MM-DD`
  case date
  case flag
  /// An absolute http or https address.
  case url
  /// One word of a closed list.
  case choice(@Sendable () -> [Choice])
  /// The key of an entry.
  case reference(EntryKind)
  /// The key of a product or a producer … that is not looked up: a key that is no more.
  case formerKey
  /// `[latitude, longitude]`
  case coordinates
  case list(FieldShape)
  case record([Field])
  /// Names to points, as `parts` and `criteria` of a result; of a closed list where one is given.
  case pointsByName([String])

  /// A word of a closed list, with what it means.
  package struct Choice: Sendable {
    package let key: String
    package let meaning: BilingualText

    package init(key: String, meaning: BilingualText) {
      self.key = key
      self.meaning = meaning
    }

    /// `fair (hội chợ), exhibition (triển lãm)`: what the words mean, as long as the list can be read and where they do not say it
    /// themselves.
    package static func list(_ choices: [Choice]) -> BilingualText {
      func listed(_ language: MessageLanguage) -> String {
        choices.map { choice in
          let meaning = choice.meaning[language]
          return choices.count > 12 || Slug.make(meaning) == choice.key ? choice.key : "\(choice.key) (\(meaning))"
        }.joined(separator: ", ")
      }
      return BilingualText(vi: listed(.vi), en: listed(.en))
    }
  }

  /// What to write, in a few words.
  package var description: BilingualText {
    switch self {
    case .text: BilingualText(vi: "chữ", en: "text")
    case .identifier: BilingualText(vi: "mã hoặc số, viết như trên giấy", en: "a code or number as it is written")
    case .integer(let range, _):
      BilingualText(
        vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .points: BilingualText(vi: "điểm, ví dụ 82.5", en: "points, for example 82.5")
    case .date: BilingualText(vi: "ngày dạng YYYY-MM-DD", en: "a date as YYYY-MM-DD")
    case .flag: BilingualText(vi: "true hoặc false", en: "true or false")
    case .url: BilingualText(vi: "địa chỉ bắt đầu bằng https://", en: "an address that begins with https://")
    case .choice: BilingualText(vi: "một từ trong danh sách", en: "one word of a list")
    case .reference(let kind): BilingualText(vi: "khóa trong \(kind.folder)/", en: "a key in \(kind.folder)/")
    case .formerKey: BilingualText(vi: "khóa cũ", en: "a former key")
    case .coordinates: BilingualText(vi: "[vĩ độ, kinh độ]", en: "[latitude, longitude]")
    case .list(let shape):
      BilingualText(vi: "danh sách: \(shape.description.vi)", en: "a list: \(shape.description.en)")
    case .record: BilingualText(vi: "nhóm mục", en: "a group of keys")
    case .pointsByName: BilingualText(vi: "tên và điểm, ví dụ {A: 33}", en: "names and points, for example {A: 33}")
    }
  }

  /// Whether it is a text, or a list of texts.
  var isOfTexts: Bool {
    switch self {
    case .text, .list(.text): true
    default: false
    }
  }

  /// Whether a translation may hold it.
  package var isTranslatable: Bool {
    switch self {
    case .text: true
    case .list(let shape): shape.isTranslatable
    case .record(let fields): fields.contains { $0.shape.isTranslatable }
    default: false
    }
  }
}

/// A key of the front matter.
package struct Field: Sendable {
  package let name: String
  package let shape: FieldShape
  package let isRequired: Bool
  /// What it means, for authors: in editors and the handbook.
  package let meaning: BilingualText
  /// What people write for a choice beside its own words, in lists and options; a file has the words themselves.
  package let usualWords: UsualWords?
  /// Values that editors propose; others are welcome.
  package let examples: @Sendable () -> [String]

  package init(
    _ name: String, _ shape: FieldShape, required: Bool = false, vi: String, en: String,
    usualWords: UsualWords? = nil, examples: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = required
    self.meaning = BilingualText(vi: vi, en: en)
    self.usualWords = usualWords
    self.examples = examples
  }
}
