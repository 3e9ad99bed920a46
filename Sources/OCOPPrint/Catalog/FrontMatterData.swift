import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// What stands before and after the products: title, greeting, colophon.
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

  /// When and where the fair is, in each language of the catalog.
  func visit(text: inout PrintText) -> JSONValue {
    guard let fair = press.fair else { return [] }
    let lines = languages.all.map { language -> JSONValue in
      let word = { (name: String) in press.theme.word(name, language) }
      let hours = fair.hours.map { "\(word("hours")): \($0.text(in: language).text)" }
      let place = [fair.venue.text(in: language).text, fair.location.line(in: language)].filter { !$0.isEmpty }
      let lines = [
        [language.dates(fair.start, fair.end), hours].compactMap(\.self).joined(separator: " · "),
        "\(word("venue")): \(place.joined(separator: ", "))",
      ]
      return ["lang": .string(language.code), "lines": .strings(lines.map { text.line($0, of: fair.file) })]
    }
    return .array(lines)
  }

  func colophon(text: inout PrintText) -> JSONValue {
    let host = PrintedAddress.bare(site.baseURL)
    let lines = languages.all.map { language -> JSONValue in
      let word = { (name: String) in press.theme.word(name, language) }
      return [
        "lang": .string(language.code),
        "lines": .strings([
          "\(word("printedFrom")) \(host), \(language.date(showcase.asOf))",
          "\(word("dataOf")) \(language.date(press.day))",
          "\(word("hash")): \(press.dataCode)",
        ]),
      ]
    }
    let office = site.organisation
    let contact = [
      office?.name.text(in: languages.main).text, office?.address?.text(in: languages.main).text, office?.phone,
      office?.email,
    ].compactMap { $0.map { text.line($0, of: Site.file) } }
    return [
      "lines": .array(lines), "contact": .strings(contact), "fingerprint": .string(press.dataCode),
      "site": .string(host),
    ]
  }
}
