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
    qr = fragments.code(text, label: site.strings("qr.label"), isShared: isShared)
  }

  static let schema: ViewSchema<TraceLink> = ViewSchema("TraceLink", "The way to a trace page.") { fields in
    fields.url("url", "The trace page.") { $0.url }
    fields.text("text", "What the code says.") { $0.text }
    fields.html("qr", "The code as an inline picture (SVG).") { $0.qr }
  }
}

/// The traceable lots of a product, the latest first; none on the page of a lot.
final class LotList: Sendable {
  let all: [LotLink]
  let recent: [LotLink]
  let earlier: [LotLink]

  /// So many are shown at once; two or three more are not worth a fold.
  private static let shown = 10
  private static let foldedFrom = 14

  init(_ lots: [LotLink]) {
    all = lots
    guard lots.count >= Self.foldedFrom else {
      (recent, earlier) = (lots, [])
      return
    }
    // A lot that was called back is never folded away.
    let isEarlier = lots.indices.map { $0 >= Self.shown && lots[$0].recalledOn == nil }
    recent = zip(lots, isEarlier).filter { !$1 }.map(\.0)
    earlier = zip(lots, isEarlier).filter(\.1).map(\.0)
  }

  static let schema: ViewSchema<LotList> = ViewSchema("LotList", "The traceable lots of a product.") { fields in
    fields.list(
      "lots", "Its traceable lots, the latest first; on a trace page only where the code names no lot.",
      { LotLink.schema }
    ) { $0.all }
    fields.list(
      "recentLots", "Of these the latest ten, and those that were called back; all where there are few.",
      { LotLink.schema }
    ) { $0.recent }
    fields.list("earlierLots", "The others, to be folded away.", { LotLink.schema }) { $0.earlier }
    fields.number("earlierLotCount", "How many these are.") { $0.earlier.count }
  }
}

/// A lot with the way to its trace page.
final class LotLink: Sendable {
  let code: String
  let url: String
  let produced: DateView
  let expires: DateView?
  let recalledOn: DateView?
  let isRecalled: Bool

  init(product: Int, lot: Int, _ site: LanguageSite) {
    let entry = site.showcase.products[product].lots[lot]
    code = entry.code
    url = site.addresses.trace(site.showcase.traceAddresses.path(product: product, lot: lot))
    produced = DateView(entry.produced, site.strings)
    expires = entry.expires.map { DateView($0, site.strings) }
    recalledOn = entry.recall.map { DateView($0.date, site.strings) }
    isRecalled = entry.isRecalled(on: site.showcase.asOf)
  }

  static let schema: ViewSchema<LotLink> = ViewSchema("LotLink", "A traceable lot.") { fields in
    fields.text("code", "Its code.") { $0.code }
    fields.url("url", "Its trace page.") { $0.url }
    fields.view("produced", "The day of production.", { DateView.schema }) { $0.produced }
    fields.view("expires", "Its last day.", { DateView.schema }) { $0.expires }
    fields.view("recalledOn", "The day on which it was or will be called back.", { DateView.schema }) { $0.recalledOn }
    fields.flag("isRecalled", "Whether it had been called back by the day of the build.") { $0.isRecalled }
  }
}
