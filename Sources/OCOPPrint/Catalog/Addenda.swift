import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// What has changed since a printed edition: a sheet to lay into the catalogs that are there already.
package struct Addenda: Sendable {
  package let bundle: PrintBundle
  package let edition: CatalogEdition
  package let preflight: Preflight
  package let changes: Int
}

extension CatalogPress {
  /// - Parameter old: the record of the printed edition.
  package func addenda(since old: CatalogEdition) throws(PrintFault) -> Addenda {
    guard old.fair == fair?.key else {
      throw PrintFault(
        .usage, vi: "Bản in trước là của '\(old.fair ?? "--all")', không phải '\(fair?.key ?? "--all")'",
        en: "The printed edition is of '\(old.fair ?? "--all")', not of '\(fair?.key ?? "--all")'")
    }
    let comparison = EditionComparison(old: old.subjects, new: facts.subjects, main: languages.main)
    var writer = AddendaWriter(self)
    let bundle = try writer.bundle(comparison, since: old)
    var preflight = writer.preflight
    preflight.note("added", vi: "Mới có", en: "New", "\(comparison.added.count)")
    preflight.note("changed", vi: "Đã đổi", en: "Changed", "\(comparison.changed.count)")
    preflight.note("removed", vi: "Không còn", en: "Withdrawn", "\(comparison.removed.count)")
    preflight.note("fingerprint", vi: "Mã dữ liệu", en: "Data code", dataCode)
    return Addenda(
      bundle: bundle, edition: CatalogEdition(self, isAddenda: true), preflight: preflight, changes: comparison.count)
  }
}

/// Writes the data of an addenda sheet.
struct AddendaWriter {
  private let press: CatalogPress
  private var text: PrintText
  private(set) var preflight = Preflight()

  init(_ press: CatalogPress) {
    self.press = press
    text = PrintText(faces: press.theme.faces)
  }

  mutating func bundle(_ comparison: EditionComparison, since old: CatalogEdition) throws(PrintFault) -> PrintBundle {
    let language = press.languages.main
    let theme = press.theme
    func word(_ name: String) -> String { theme.word(name, language) }
    let title = (press.fair?.name ?? press.showcase.site.title).text(in: language).text
    var entries: [JSONValue] = []
    func append(_ heading: String, _ items: [JSONValue]) {
      if !items.isEmpty {
        entries.append(["title": .words(heading, press.theme, press.languages), "items": .array(items)])
      }
    }
    append("added", comparison.added.map { item($0, lines: facts(of: $0)) })
    append(
      "changed",
      comparison.changed.map { change in item(change.subject, lines: change.facts.map { line($0, since: old) }) })
    append("removed", comparison.removed.map { item($0, lines: []) })
    let bleed = PrintBundle.Bleed.of(press.options.bleed, marks: press.options.hasMarks)
    let host = PrintedAddress.bare(press.showcase.site.baseURL)
    let data: JSONValue = [
      "document": [
        "title": .string("\(word("addenda")) – \(title)"),
        "author": .string(
          (press.showcase.site.organisation?.name ?? press.showcase.site.title).text(in: language).text),
        "day": .day(press.showcase.asOf),
      ],
      "page": [
        "paper": .string(press.options.paper), "bleed": .number(bleed.bleed), "sheet": .number(bleed.sheet),
        "marks": .flag(press.options.hasMarks), "grey": .flag(press.options.isGreyscale),
      ],
      "languages": .strings(press.languages.all.map(\.code)),
      "words": .object(
        ["addenda", "page", "noChanges", "stars3", "stars4", "stars5"].map {
          ($0, .words($0, press.theme, press.languages))
        }),
      "title": .string(text.line(title, of: "site")),
      "lines": .strings([
        "\(word("since")) \(language.date(old.made)) (\(old.dataCode))",
        "\(word("printedFrom")) \(host) · \(word("hash")): \(press.dataCode)",
      ]),
      "sections": .array(entries),
    ]
    return PrintBundle(
      suffix: "", template: "addenda.typ", data: data, photos: [],
      timestamp: press.showcase.asOf.daysSinceEpoch * 86_400,
      bleed: bleed, size: comparison.count)
  }

  /// "Giá: đã in 150.000 đ/hộp, nay là 175.000 đ/hộp"
  private func line(_ change: EditionComparison.FactChange, since old: CatalogEdition) -> String {
    let language = press.languages.main
    func word(_ name: String) -> String { press.theme.word(name, language) }
    let name = word("change.\(change.fact.rawValue)")
    let label = change.language == language ? name : "\(name) (\(change.language.code))"
    // It is too long to be quoted; its new text stands behind the code.
    if change.fact.isHash { return "\(label): \(word(change.new == nil ? "none" : "rewritten"))" }
    let now = "\(word("now")) \(change.new ?? word("none"))"
    // What the printed catalog does not say in this language was not printed.
    guard old.languages.contains(change.language.code) else { return "\(label): \(now)" }
    return "\(label): \(word("was")) \(change.old ?? word("none")), \(now)"
  }

  /// What there is to be said of something new.
  private func facts(of subject: CatalogFacts.Subject) -> [String] {
    let language = press.languages.main
    let stars = subject.text(.stars, in: language).map { press.theme.word("stars\($0)", language) }
    let lines: [[String?]] = [
      [stars, subject.text(.producer, in: language), subject.text(.price, in: language)],
      [subject.text(.place, in: language), subject.text(.phone, in: language)],
    ]
    return lines.map { $0.compactMap(\.self).joined(separator: " · ") }.filter { !$0.isEmpty }
  }

  private mutating func item(_ subject: CatalogFacts.Subject, lines: [String]) -> JSONValue {
    let language = press.languages.main
    let mark = subject.kind == .zone ? subject.key : subject.text(.booth, in: language)
    let name =
      [CatalogFacts.Fact.name, .exhibitor, .note].lazy.compactMap { subject.text($0, in: language) }.first
      ?? press.theme.word("booth", language)
    return [
      "booth": .optional(mark), "name": .string(text.line(name, of: subject.key)),
      "lines": .strings(lines.map { text.line($0, of: subject.key) }),
    ]
  }
}
