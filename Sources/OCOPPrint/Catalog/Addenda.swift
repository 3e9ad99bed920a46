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
    let now = try compose()
    let comparison = EditionComparison(old: old.products, new: now.edition.products)
    var writer = AddendaWriter(self)
    let bundle = try writer.bundle(comparison, since: old)
    var preflight = writer.preflight
    preflight.note("added", vi: "Mới có", en: "New", "\(comparison.added.count)")
    preflight.note("changed", vi: "Đã đổi", en: "Changed", "\(comparison.changed.count)")
    preflight.note("removed", vi: "Không còn", en: "Withdrawn", "\(comparison.removed.count)")
    preflight.note("fingerprint", vi: "Mã dữ liệu", en: "Data code", fingerprint)
    return Addenda(
      bundle: bundle, edition: CatalogEdition(self, products: now.edition.products, isAddenda: true),
      preflight: preflight,
      changes: comparison.added.count + comparison.changed.count + comparison.removed.count)
  }
}

/// Two editions, entry by entry.
struct EditionComparison: Sendable {
  struct Change: Sendable {
    let product: PrintedProduct
    /// Which fields differ, with what was printed and what holds now.
    let fields: [(name: String, old: String?, new: String?)]
  }

  private(set) var added: [PrintedProduct] = []
  private(set) var changed: [Change] = []
  private(set) var removed: [PrintedProduct] = []

  /// A product at two booths is two entries.
  init(old: [PrintedProduct], new: [PrintedProduct]) {
    func entries(_ products: [PrintedProduct]) -> [String: [PrintedProduct]] {
      Dictionary(grouping: products, by: \.key)
    }
    let before = entries(old)
    let after = entries(new)
    for product in new {
      let mates = before[product.key] ?? []
      if mates.contains(product) { continue }
      // The entry at the same booth is the one to compare with; else one that is nowhere any more.
      let partner =
        mates.first { $0.booth == product.booth }
        ?? mates.first { mate in !(after[product.key] ?? []).contains { $0.booth == mate.booth } }
      guard let partner else {
        added.append(product)
        continue
      }
      let fields = zip(partner.fields, product.fields).compactMap { old, new in
        old.value == new.value ? nil : (name: new.name, old: old.value, new: new.value)
      }
      changed.append(Change(product: product, fields: fields))
    }
    for product in old {
      let mates = after[product.key] ?? []
      let isKept = mates.contains { $0.booth == product.booth } || mates.count >= (before[product.key] ?? []).count
      if !isKept { removed.append(product) }
    }
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
      comparison.changed.map { change in
        item(
          change.product,
          lines: change.fields.map { field in
            // A story is too long to be quoted; its new text stands behind the code.
            if field.name == "story" { return "\(word("change.story")): \(word("rewritten"))" }
            let old = field.old ?? word("none")
            let new = field.new ?? word("none")
            return "\(word("change.\(field.name)")): \(word("was")) \(old), \(word("now")) \(new)"
          })
      })
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
        "\(word("since")) \(language.date(old.made ?? old.day)) (\(old.fingerprint))",
        "\(word("printedFrom")) \(host) · \(word("hash")): \(press.fingerprint)",
      ]),
      "sections": .array(entries),
    ]
    return PrintBundle(
      suffix: "", template: "addenda.typ", data: data, photos: [],
      timestamp: press.showcase.asOf.daysSinceEpoch * 86_400,
      bleed: bleed, size: comparison.added.count + comparison.changed.count)
  }

  private func facts(of product: PrintedProduct) -> [String] {
    let stars = product.stars.map { press.theme.word("stars\($0)", press.languages.main) }
    return [[stars, product.producer, product.price].compactMap { $0 }.joined(separator: " · "), product.place]
      .filter { !$0.isEmpty }
  }

  private mutating func item(_ product: PrintedProduct, lines: [String]) -> JSONValue {
    [
      "booth": .optional(product.booth), "name": .string(text.line(product.name, of: product.key)),
      "lines": .strings(lines.map { text.line($0, of: product.key) }),
    ]
  }
}
