import OCOPLaw
import OCOPModel
import OCOPTemplates

/// What a trace page says in one language: the items of NĐ 37/2026, Art. 23.5 that exist, the recognition, the lot, the story.
final class TraceSection: Sendable {
  let site: SiteView
  let lang: String
  let isFirst: Bool
  let facts: ProductFacts
  let lot: LotView?
  let lots: LotList
  let body: BodyView?
  let picture: TracePicture?

  init(
    _ address: TraceAddress, _ site: LanguageSite, _ fragments: PageFragments, root: String, isFirst: Bool
  ) {
    let product = site.showcase.products[address.product]
    self.site = site.site
    lang = site.language.code
    self.isFirst = isFirst
    facts = fragments.facts(ofProduct: address.product, site)
    lot = address.lot.map { LotView(product.lots[$0], of: product, site, fragments, root: root) }
    lots = address.lot == nil ? facts.lots : LotList([])
    body = BodyView(product.body, site, fragments, root: root, topHeadingLevel: 3, idPrefix: site.language.code + "-")
    // The picture belongs to the page, not to a language: it stands once, in the first section.
    picture = isFirst ? product.photos.first.flatMap { TracePicture($0, site) } : nil
  }

  static let schema: ViewSchema<TraceSection> = ViewSchema(
    "TraceSection", "What a trace page says in one language."
  ) { fields in
    fields.view("site", "The site.", { SiteView.schema }) { $0.site }
    fields.text("lang", "The language of the section.") { $0.lang }
    fields.flag("isFirst", "Whether it is the page's first section, which holds its main heading.") { $0.isFirst }
    fields.view("facts", "The facts of the product, rendered once for all its pages.", { ProductFacts.schema }) {
      $0.facts
    }
    fields.include(ProductFacts.schema) { $0.facts }
    fields.view("lot", "The lot behind the code.", { LotView.schema }) { $0.lot }
    fields.include(LotList.schema) { $0.lots }
    fields.view("body", "The product's story.", { BodyView.schema }) { $0.body }
    fields.view("picture", "The product's picture, in the first section only.", { TracePicture.schema }) { $0.picture }
  }
}

/// The picture of the product inside a trace page, which has no other file (NĐ 37/2026, Art. 23.5: product image).
final class TracePicture: Sendable {
  let picture: InlinePicture
  let alt: TextView?

  init?(_ photo: Photo, _ site: LanguageSite) {
    guard let picture = site.edition.media.inline(photo.path) else { return nil }
    self.picture = picture
    alt = photo.alt?.view(site.language)
  }

  static let schema: ViewSchema<TracePicture> = ViewSchema("TracePicture", "A picture inside the page.") { fields in
    fields.url("data", "The picture itself, as a data: address.") { $0.picture.data }
    fields.number("width", "Width in pixels.") { $0.picture.width }
    fields.number("height", "Height in pixels.") { $0.picture.height }
    fields.text("alt", "What it shows; empty where the author has not said.") { $0.alt?.text ?? "" }
  }
}

/// One recognition on a page that is read years after it was built.
final class TraceRecognition: Sendable {
  let recognition: RecognitionView
  let isKnown: Bool
  let withdrawal: RevocationView?

  init(_ recognition: Recognition, after previous: Recognition?, isKnown: Bool, _ site: LanguageSite) {
    self.recognition = RecognitionView(recognition, after: previous, site)
    self.isKnown = isKnown
    withdrawal = recognition.revocation.map { RevocationView($0, site) }
  }

  static let schema: ViewSchema<TraceRecognition> = ViewSchema(
    "TraceRecognition", "One recognition on a page that is read years after it was built."
  ) { fields in
    fields.include(RecognitionView.schema) { $0.recognition }
    fields.flag("isKnown", "Whether it was the latest on the day of the build.") { $0.isKnown }
    fields.view(
      "withdrawal", "How it was withdrawn, or will be on a later day.", { RevocationView.schema }
    ) { $0.withdrawal }
  }
}

/// The words for one state.
final class StatusLabel: SharedView {
  let sections = RenderedSections()
  let key: String
  let label: String

  init(key: String, label: String) {
    self.key = key
    self.label = label
  }

  static let schema: ViewSchema<StatusLabel> = ViewSchema(shared: "Status", "The words for one state.") { fields in
    fields.text("key", "The state: active, expiring, extended.") { $0.key }
    fields.text("label", "Its words.") { $0.label }
  }
}

/// A lot with its events.
final class LotView: Sendable {
  let code: String
  let produced: DateView
  let expires: DateView?
  let isPastDate: Bool
  let quantity: TextView?
  let events: [EventView]
  let recalledOn: DateView?
  let isRecalled: Bool
  let recallReason: TextView?
  let recallHelp: HelpView?
  let body: BodyView?

  init(_ lot: Lot, of product: Product, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    code = lot.code
    produced = DateView(lot.produced, site.strings)
    expires = lot.expires.map { DateView($0, site.strings) }
    isPastDate = lot.expires.map { $0 < site.showcase.asOf } ?? false
    quantity = lot.quantity?.view(site.language)
    events = lot.events.map { EventView($0, site) }
    recalledOn = lot.recall.map { DateView($0.date, site.strings) }
    isRecalled = lot.isRecalled(on: site.showcase.asOf)
    recallReason = lot.recall?.reason?.view(site.language)
    recallHelp = lot.recall == nil ? nil : HelpView(forProductOf: product.producer, site)
    body = BodyView(lot.body, site, fragments, root: root, topHeadingLevel: 3, idPrefix: site.language.code + "-lot-")
  }

  static let schema: ViewSchema<LotView> = ViewSchema("Lot", "A traceable lot.") { fields in
    fields.text("code", "Its code.") { $0.code }
    fields.view("produced", "The day of production.", { DateView.schema }) { $0.produced }
    fields.view("expires", "Its last day.", { DateView.schema }) { $0.expires }
    fields.flag("isPastDate", "Whether that day had passed on the day of the build.") { $0.isPastDate }
    fields.view("quantity", "How much there is of it.", { TextView.schema }) { $0.quantity }
    fields.list("events", "What happened to it, in the order of the author.", { EventView.schema }) { $0.events }
    fields.view("recalledOn", "The day on which it was or will be called back.", { DateView.schema }) { $0.recalledOn }
    fields.flag("isRecalled", "Whether that day had come on the day of the build.") { $0.isRecalled }
    fields.view("recallReason", "Why.", { TextView.schema }) { $0.recallReason }
    fields.view(
      "recallHelp", "Whom to ask what to do with it; nothing where no number and no address is known.",
      { HelpView.schema }
    ) { $0.recallHelp }
    fields.view("body", "What else there is to say.", { BodyView.schema }) { $0.body }
  }
}

/// Something that happened to a lot.
final class EventView: Sendable {
  let step: String
  let label: String
  let date: DateView?
  let place: TextView?
  let by: TextView?
  let note: TextView?
  let document: String?

  init(_ event: Lot.TrackingEvent, _ site: LanguageSite) {
    step = event.step
    label = EventStep.named(step).map { site.strings($0.name) } ?? step
    date = event.date.map { DateView($0, site.strings) }
    place = event.place?.view(site.language)
    by = event.by?.view(site.language)
    note = event.note?.view(site.language)
    document = event.document.flatMap { site.address(of: $0) }
  }

  static let schema: ViewSchema<EventView> = ViewSchema("Event", "Something that happened to a lot.") { fields in
    fields.text("step", "planting, input, harvest, processing, packing, testing, shipping or receiving.") { $0.step }
    fields.text("label", "The same in words.") { $0.label }
    fields.view("date", "When.", { DateView.schema }) { $0.date }
    fields.view("place", "Where.", { TextView.schema }) { $0.place }
    fields.view("by", "Who did it.", { TextView.schema }) { $0.by }
    fields.view("note", "A remark.", { TextView.schema }) { $0.note }
    fields.url("document", "A paper that proves it.") { $0.document }
  }
}
