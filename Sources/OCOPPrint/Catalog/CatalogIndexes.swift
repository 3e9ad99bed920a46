import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// The indexes at the end of a volume. An entry names the labels whose pages it lists; the engine knows the numbers.
struct CatalogIndexes {
  private let press: CatalogPress
  private let places: [Int: [String]]
  private let booths: [(group: CatalogPlan.Group, label: String)]

  init(_ writer: VolumeWriter) {
    press = writer.press
    places = writer.places
    booths = writer.boothPlaces
  }

  private var language: Language { press.languages.main }

  func data(text: inout PrintText) -> JSONValue {
    if press.fair != nil {
      return [
        index("byBooth", [([], byBooth(&text))]), index("byName", [([], byProducer(&text))]),
        index("bySector", bySector(&text)),
      ]
    }
    return [index("byName", [([], byProducer(&text))]), index("byProduct", [([], byProduct(&text))])]
  }

  /// - Parameter parts: of each the title, in every language of the catalog.
  private func index(_ word: String, _ parts: [(title: [LocalText], entries: [JSONValue])]) -> JSONValue {
    [
      "title": .words(word, press.theme, press.languages),
      "parts": .array(
        parts.map { part in
          [
            "title": .string(part.title.first?.text ?? ""), "others": .locals(Array(part.title.dropFirst())),
            "entries": .array(part.entries),
          ]
        }),
    ]
  }

  private func entry(_ mark: String, _ text: String, in language: Language? = nil, _ labels: [String]) -> JSONValue {
    [
      "mark": .string(mark), "text": .string(text), "lang": .string((language ?? self.language).code),
      "labels": .strings(labels),
    ]
  }

  private func byBooth(_ text: inout PrintText) -> [JSONValue] {
    var entries: [JSONValue] = []
    for (group, label) in booths {
      guard let booth = group.booth else { continue }
      let name = booth.producer.map { producerName($0, &text) } ?? ""
      entries.append(entry(text.line(booth.number, of: "site"), name, [label]))
    }
    return entries
  }

  /// Producers with the booths where they stand, and where their products are elsewhere.
  private func byProducer(_ text: inout PrintText) -> [JSONValue] {
    var labels: [Int: [String]] = [:]
    for (group, label) in booths {
      if let producer = group.booth?.producer { labels[producer, default: []].append(label) }
    }
    for (product, own) in places {
      let producer = press.showcase.products[product].producer
      if press.fair == nil || labels[producer] == nil { labels[producer, default: []] += own }
    }
    return labels.keys.map { (name: producerName($0, &text), producer: $0) }
      .map { (VietnameseCollation.key($0.name), $0.producer, $0.name) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { entry("", $0.2, Self.ordered(labels[$0.1] ?? [])) }
  }

  private func byProduct(_ text: inout PrintText) -> [JSONValue] { entries(of: Array(places.keys), &text) }

  private func bySector(_ text: inout PrintText) -> [(title: [LocalText], entries: [JSONValue])] {
    let bySector = Dictionary(grouping: places.keys) { product in
      press.showcase.products[product].set.flatMap { ProductSet.numbered($0)?.sector.number } ?? 0
    }
    var parts: [([LocalText], [JSONValue])] = []
    for sector in Sector.all {
      guard let products = bySector[sector.number] else { continue }
      parts.append((press.languages.texts(LocalizedText(sector.name)), entries(of: products, &text)))
    }
    if let products = bySector[0] {
      let title = press.languages.all.map { LocalText(text: press.theme.word("otherProducts", $0), language: $0) }
      parts.append((title, entries(of: products, &text)))
    }
    return parts
  }

  /// A line for each name of a product: who reads one language looks it up by that language's letters.
  private func entries(of products: [Int], _ text: inout PrintText) -> [JSONValue] {
    var named: [(key: CollationKey, product: Int, name: LocalText)] = []
    for product in products {
      let entry = press.showcase.products[product]
      for local in press.languages.texts(entry.name) {
        let name = text.line(local.text, of: entry.file)
        named.append((VietnameseCollation.key(name), product, LocalText(text: name, language: local.language)))
      }
    }
    return named.sorted { ($0.key, $0.product) < ($1.key, $1.product) }
      .map { entry("", $0.name.text, in: $0.name.language, Self.ordered(places[$0.product] ?? [])) }
  }

  private func producerName(_ producer: Int, _ text: inout PrintText) -> String {
    let entry = press.showcase.producers[producer]
    return text.line(entry.name.text(in: language).text, of: entry.file)
  }

  /// In the order of the document: "p2" before "p10".
  private static func ordered(_ labels: [String]) -> [String] {
    labels.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}
