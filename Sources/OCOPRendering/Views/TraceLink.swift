import OCOPModel
import OCOPTemplates

/// The way to a trace page, and the code that leads there.
final class TraceLink: Sendable {
  let url: String
  let text: String
  let qr: [UInt8]?

  init(product: Int, lot: Int?, _ site: LanguageSite, _ fragments: PageFragments) {
    let path = site.showcase.traceAddresses.path(product: product, lot: lot)
    url = site.addresses.trace(path)
    text = site.showcase.site.printedCode(path)
    let isShared = lot == nil && !site.showcase.fairsOfProduct[product].isEmpty
    qr = fragments.code(text, label: site.wording("qr.label"), isShared: isShared)
  }

  static let schema: ViewSchema<TraceLink> = ViewSchema("TraceLink", "The way to a trace page.") { fields in
    fields.url("url", "The trace page.") { $0.url }
    fields.text("text", "What the code says.") { $0.text }
    fields.html("qr", "The code as an inline picture (SVG).") { $0.qr }
  }
}

/// A lot with the way to its trace page.
final class LotLink: Sendable {
  let code: String
  let url: String
  let produced: DateView
  let expires: DateView?
  let isRecalled: Bool

  init(product: Int, lot: Int, _ site: LanguageSite) {
    let entry = site.showcase.products[product].lots[lot]
    code = entry.code
    url = site.addresses.trace(site.showcase.traceAddresses.path(product: product, lot: lot))
    produced = DateView(entry.produced, site.wording)
    expires = entry.expires.map { DateView($0, site.wording) }
    isRecalled = entry.recall != nil
  }

  static let schema: ViewSchema<LotLink> = ViewSchema("LotLink", "A traceable lot.") { fields in
    fields.text("code", "Its code.") { $0.code }
    fields.url("url", "Its trace page.") { $0.url }
    fields.view("produced", "The day of production.", { DateView.schema }) { $0.produced }
    fields.view("expires", "Its last day.", { DateView.schema }) { $0.expires }
    fields.flag("isRecalled", "Whether it was called back.") { $0.isRecalled }
  }
}
