import FoundationEssentials
import OCOPDiagnostics
package import OCOPLaw
import OCOPModel

/// What was printed in a catalog, as it is kept beside its PDF (`x.edition.json`).
package struct CatalogEdition: Sendable {
  /// Key of the fair; nil for a catalog of everything.
  package let fair: String?
  /// The day for which stars were judged.
  package let day: CalendarDate
  /// The data code that is printed in it and stands on the site.
  package let dataCode: String
  /// The day of the data.
  package let made: CalendarDate
  /// "a4"
  package let paper: String
  /// Tags of the languages that it speaks; the first is its main one.
  package let languages: [String]
  /// Whether only changes were printed.
  package let isAddenda: Bool
  /// What it says, in every language of the site.
  let subjects: [CatalogFacts.Subject]
  /// What the codes of its products say, by key.
  private let codes: [String: String]

  private static let format = "ocop-edition 2"

  /// Facts stand in the main language, and under "in" in the site's other languages; null where there is nothing to be said.
  package var bytes: [UInt8] {
    let lists = CatalogFacts.Subject.Kind.allCases.map { kind in
      (kind.list, JSONValue.array(subjects.filter { $0.kind == kind }.map(row)))
    }
    return JSONValue.object(
      [
        ("format", .string(Self.format)), ("fair", .optional(fair)), ("day", .string(day.iso)),
        ("fingerprint", .string(dataCode)), ("made", .string(made.iso)), ("paper", .string(paper)),
        ("languages", .strings(languages)), ("addenda", .flag(isAddenda)),
      ] + lists
    ).bytes
  }

  private func row(_ subject: CatalogFacts.Subject) -> JSONValue {
    func facts(_ texts: [String?]) -> [(String, JSONValue)] {
      zip(subject.kind.facts, texts).map { ($0.rawValue, .optional($1)) }
    }
    var members: [(String, JSONValue)] = [("key", .string(subject.key))]
    if let code = codes[subject.key], subject.kind == .product { members.append(("code", .string(code))) }
    let main = subject.texts.first { $0.language.code == languages.first } ?? subject.texts.first
    members += facts(main?.texts ?? [])
    let others = subject.texts.filter { $0.language != main?.language }
    members.append(("in", .object(others.map { ($0.language.code, .object(facts($0.texts))) })))
    return .object(members)
  }

  /// What a press prints now.
  init(_ press: CatalogPress, isAddenda: Bool = false) {
    fair = press.fair?.key
    day = press.day
    dataCode = press.dataCode
    made = press.showcase.asOf
    paper = press.options.paper
    languages = press.languages.all.map(\.code)
    self.isAddenda = isAddenda
    subjects = press.facts.subjects
    let showcase = press.showcase
    codes = Dictionary(
      subjects.filter { $0.kind == .product }.compactMap { subject in
        showcase.find(.product, subject.key).map { (subject.key, CodePrinting.address(showcase, $0.index)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads what an earlier run has written.
  package init(_ bytes: [UInt8], path: String) throws(PrintFault) {
    struct Head: Decodable {
      let format: String
    }
    struct Record: Decodable {
      let fair: String?
      let day: String
      let fingerprint: String
      let made: String
      let paper: String
      let languages: [String]
      let addenda: Bool
      let catalog: [Row]
      let zones: [Row]
      let booths: [Row]
      let products: [Row]
    }
    let noRecord = PrintFault(
      .usage, vi: "'\(path)' không phải là tệp dữ liệu của một bản in",
      en: "'\(path)' is no record of a printed edition")
    func decoded<T: Decodable>(_ type: T.Type) throws(PrintFault) -> T {
      do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw noRecord }
    }
    guard try decoded(Head.self).format == Self.format else {
      throw PrintFault(
        .usage, vi: "'\(path)' được ghi bởi phiên bản ocop khác", en: "'\(path)' was written by another version of ocop"
      )
    }
    let record = try decoded(Record.self)
    guard let day = CalendarDate(iso: record.day), let made = CalendarDate(iso: record.made) else { throw noRecord }
    fair = record.fair
    self.day = day
    dataCode = record.fingerprint
    self.made = made
    paper = record.paper
    languages = record.languages
    isAddenda = record.addenda
    codes = [:]
    let main = record.languages.first ?? ""
    let lists: [(CatalogFacts.Subject.Kind, [Row])] = [
      (.catalog, record.catalog), (.zone, record.zones), (.booth, record.booths), (.product, record.products),
    ]
    subjects = lists.flatMap { kind, rows in rows.map { $0.subject(kind, main: main) } }
  }

  /// One subject, as `row` writes it.
  private struct Row: Decodable {
    private var facts: [String: String] = [:]
    private var others: [String: [String: String?]] = [:]

    private struct Name: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Name.self)
      for name in members.allKeys {
        if name.stringValue == "in" {
          others = try members.decode([String: [String: String?]].self, forKey: name)
        } else {
          facts[name.stringValue] = try members.decodeIfPresent(String.self, forKey: name)
        }
      }
    }

    func subject(_ kind: CatalogFacts.Subject.Kind, main: String) -> CatalogFacts.Subject {
      func texts(_ code: String, _ text: (String) -> String?) -> [(Language, [String?])] {
        Language(code: code).map { [($0, kind.facts.map { text($0.rawValue) })] } ?? []
      }
      return CatalogFacts.Subject(
        kind, facts["key"] ?? "", booth: kind == .product ? facts[CatalogFacts.Fact.booth.rawValue] : nil,
        texts: texts(main) { facts[$0] }
          + others.sorted { $0.key < $1.key }.flatMap { code, own in texts(code) { own[$0] ?? nil } })
    }
  }
}

extension CatalogFacts.Subject.Kind {
  /// What the record calls the list of them.
  fileprivate var list: String {
    switch self {
    case .catalog: "catalog"
    case .zone: "zones"
    case .booth: "booths"
    case .product: "products"
    }
  }
}
