import OCOPLaw
import OCOPModel
import OCOPTemplates

/// The page behind a code: every language of the site on one page, a section each.
final class TracePage: Sendable {
  let lang: String
  let key: String
  let title: String
  let code: String
  let lot: String?
  let url: String
  let canonical: String
  let qr: [UInt8]?
  let status: String
  let stars: String?
  let isRecalled: Bool
  let stateData: [UInt8]
  let sections: [Section]

  init(_ address: TraceAddress, sections: [Section], _ site: LanguageSite, _ fragments: PageFragments) {
    let showcase = site.showcase
    let product = showcase.products[address.product]
    let card = site.cards.products[address.product]
    let standing = showcase.standings[address.product]
    lang = site.language.code
    key = product.key
    title = card.name
    code = address.path
    let lot = address.lot.map { product.lots[$0] }
    self.lot = lot?.code
    url = site.addresses.trace(address.path)
    canonical = site.addresses.absolute(url)
    // An old code's page shows the code that labels carry today.
    let printed = showcase.traceAddresses.path(product: address.product, lot: address.lot)
    qr = fragments.code(
      showcase.site.printedCode(printed), label: site.strings("qr.label"), isShared: false)
    status = standing.state.rawValue
    stars = standing.stars.map { String($0) }
    isRecalled = lot?.isRecalled(on: showcase.asOf) ?? false
    stateData = fragments.stateData(ofProduct: address.product, in: showcase)
    self.sections = sections
  }

  /// What the page's script needs to compute the state on the day of reading: the dates from which the build computed, and the
  /// day for which the page speaks.
  static func stateData(of product: Int, _ showcase: Showcase) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("asOf", showcase.statedDay(ofProduct: product).iso)
      json.member("endingSoonDays", number: Validity.endingSoonDays)
      json.member("recognitions", list: showcase.histories[product].recognitions) { json, recognition in
        json.object { json in
          json.member("stars", number: recognition.stars)
          json.member("issued", recognition.issued.iso)
          json.member("lastDay", recognition.lastDay.iso)
          json.member("extendedUntil", recognition.extendedUntil?.iso)
          json.member("revoked", recognition.revocation?.date.iso)
        }
      }
      json.member("proposals", list: showcase.histories[product].proposals) { json, proposal in
        json.string(proposal.proposed.iso)
      }
    }
    return json.bytes
  }

  static let schema: ViewSchema<TracePage> = ViewSchema(
    "TracePage", "The page behind a code. Its words stand in `sections`, one for each language."
  ) { fields in
    fields.text("lang", "The language of the first section.") { $0.lang }
    fields.text("key", "The product's key, for `data-key`.") { $0.key }
    fields.text("title", "The product's name.") { $0.title }
    fields.text("code", "The path of the code, for `data-code`.") { $0.code }
    fields.text("lot", "The lot's code, for `data-lot`.") { $0.lot }
    fields.url("url", "This page.") { $0.url }
    fields.url("canonical", "Its absolute address.") { $0.canonical }
    fields.html("qr", "The code as an inline picture (SVG).") { $0.qr }
    fields.text("status", "The product's state on the day of the build, for `data-status`.") { $0.status }
    fields.text("stars", "Its stars, only while they are in force, for `data-stars`.") { $0.stars }
    fields.flag("isRecalled", "Whether the lot had been called back by the day of the build.") { $0.isRecalled }
    fields.html(
      "stateData", "The dates of the recognitions (JSON), for the script that computes the state on the day of reading."
    ) {
      $0.stateData
    }
    fields.list("sections", "The page's words in each language, the site's first language first.", { Section.schema }) {
      $0.sections
    }
  }

  /// The words of a trace page in one language, made with the template `trace-section`.
  final class Section: Sendable {
    let lang: String
    let name: String
    let alt: String?
    let html: [UInt8]

    /// - Parameter picture: the photo in the page's first section.
    init(_ language: Language, picture: Photo?, html: [UInt8]) {
      lang = language.code
      name = LanguageLink.name(of: language)
      alt = picture?.alt.flatMap { $0.isWritten(in: language) ? $0.text(in: language).text : nil }
      self.html = html
    }

    static let schema: ViewSchema<Section> = ViewSchema("TraceLanguage", "A trace page in one language.") { fields in
      fields.text("lang", "The language.") { $0.lang }
      fields.text("name", "Its name for itself: English.") { $0.name }
      fields.text("alt", "What the page's picture shows, in this language; not in the first section.") { $0.alt }
      fields.html("html", "What the template `trace-section` made.") { $0.html }
    }
  }
}
