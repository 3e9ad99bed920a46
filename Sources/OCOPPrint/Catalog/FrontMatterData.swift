import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// What stands before and after the products: title, cover, greeting, colophon.
struct FrontMatterData {
  private let press: CatalogPress
  private let volume: CatalogPlan.Volume
  private let volumes: Int

  init(_ press: CatalogPress, volume: CatalogPlan.Volume, volumes: Int) {
    self.press = press
    self.volume = volume
    self.volumes = volumes
  }

  private var showcase: Showcase { press.showcase }
  private var languages: PrintLanguages { press.languages }
  private var site: Site { showcase.site }

  func document() -> JSONValue {
    let title = (press.fair?.name ?? site.title).text(in: languages.main).text
    let name = press.theme.word("catalog", languages.main)
    let part = volume.title.map { " – " + $0.text(in: languages.main).text } ?? ""
    return [
      "title": .string("\(name) – \(title)\(part)"),
      "author": .string((site.organisation?.name ?? site.title).text(in: languages.main).text),
      "day": .day(showcase.asOf),
    ]
  }

  /// Every word that the template sets, in each language of the catalog.
  func words() -> JSONValue {
    let names = [
      "catalog", "greeting", "plan", "contents", "booth", "indexes", "notes", "page", "emptyBooth", "scan", "products",
      "producers", "booths", "stars3", "stars4", "stars5",
    ]
    return .object(names.map { ($0, .words($0, press.theme, languages)) })
  }

  func cover(photos: inout PhotoCutList, text: inout PrintText) -> JSONValue {
    let fair = press.fair
    let photo = fair?.photos.first.map {
      photos.add(
        $0, millimetres: (press.paper.width, press.paper.height * 0.56), resolution: PrintBundle.coverResolution,
        owner: fair?.key ?? "", file: fair?.file ?? "")
    }
    // Without a picture of the fair, the products themselves make the cover.
    let side = press.paper.width / 3
    var mosaic: [JSONValue] = []
    if photo == nil {
      let products = volume.sections.flatMap { $0.groups.flatMap(\.products) }
      let pictured = products.filter { !showcase.products[$0].photos.isEmpty }
      var seen: Set<String> = []
      for product in spread(pictured, over: 9) {
        let entry = showcase.products[product]
        guard let picture = entry.photos.first, seen.insert(picture.path).inserted else { continue }
        mosaic.append(
          .string(
            photos.add(
              picture, millimetres: (side, press.paper.height * 0.56 / 3), resolution: PrintBundle.entryResolution,
              owner: entry.key, file: entry.file))
        )
      }
    }
    func locals(_ value: LocalizedText?) -> JSONValue {
      .locals(
        value.map { languages.texts($0) }?.map {
          LocalText(text: text.line($0.text, of: fair?.file ?? "content/site.yml"), language: $0.language)
        } ?? [])
    }
    let kind = fair.flatMap { FairKind.named($0.kindKey) }.map { LocalizedText($0.name) }
    return [
      "title": locals(fair?.name ?? site.title), "kind": locals(kind), "part": locals(volume.title),
      "number": .string(volumes > 1 ? volume.suffix : ""),
      "dates": .strings(fair.map { fair in languages.all.map { $0.dates(fair.start, fair.end) } } ?? []),
      "venue": locals(fair?.venue), "organiser": locals(fair?.organiser ?? site.organisation?.name),
      "site": locals(site.title), "photo": .optional(photo), "mosaic": .array(mosaic),
      "counts": counts(),
    ]
  }

  private func counts() -> JSONValue {
    let products = Set(volume.sections.flatMap { $0.groups.flatMap(\.products) })
    let producers = Set(products.map { showcase.products[$0].producer })
    let booths = volume.sections.reduce(0) { $0 + $1.groups.count { $0.booth != nil } }
    return [
      "products": .integer(products.count), "producers": .integer(producers.count), "booths": .integer(booths),
    ]
  }

  /// So many of them, evenly from the whole.
  private func spread(_ products: [Int], over count: Int) -> [Int] {
    guard products.count > count else { return products }
    return (0..<count).map { products[$0 * products.count / count] }
  }

  /// The body of the fair's file, in each language in which it is written.
  func greeting(text: inout PrintText) -> JSONValue {
    guard let fair = press.fair else { return [] }
    var parts: [JSONValue] = []
    for language in languages.all where language == languages.main || fair.body.isWritten(in: language) {
      guard let body = fair.body.body(in: language) else { continue }
      parts.append([
        "lang": .string(body.language.code), "blocks": .blocks(body, text: &text, owner: fair.file),
      ])
    }
    return .array(parts)
  }

  func colophon(text: inout PrintText) -> JSONValue {
    let host = VolumeWriter.bareAddress(site.baseURL)
    let lines = languages.all.map { language -> JSONValue in
      let word = { (name: String) in press.theme.word(name, language) }
      return [
        "lang": .string(language.code),
        "lines": .strings([
          "\(word("printedFrom")) \(host), \(language.date(showcase.asOf))",
          "\(word("dataOf")) \(language.date(press.day))",
          "\(word("hash")): \(press.fingerprint)",
        ]),
      ]
    }
    let office = site.organisation
    let contact = [
      office?.name.text(in: languages.main).text, office?.address?.text(in: languages.main).text, office?.phone,
      office?.email,
    ].compactMap { $0.map { text.line($0, of: "content/site.yml") } }
    return [
      "lines": .array(lines), "contact": .strings(contact), "fingerprint": .string(press.fingerprint),
      "site": .string(host),
    ]
  }
}
