import OCOPLaw
import OCOPModel
import OCOPTemplates

/// A producer in a list.
final class ProducerCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let name: TextView
  let kind: String
  let summary: TextView?
  let photo: PhotoView?
  let place: String?
  let productCount: Int
  let stars: StarsView?

  init(_ index: Int, _ edition: Edition) {
    let producer = edition.showcase.producers[index]
    key = producer.key
    url = edition.addresses.permalinks.entry(.producer, key: producer.key, edition.language)
    name = producer.name.view(edition.language)
    kind = ProducerKind.named(producer.kindKey).map { edition.strings($0.name) } ?? producer.kindKey
    summary = producer.summary?.view(edition.language)
    photo = producer.photos.first.flatMap { PhotoView($0, edition.media, edition.language) }
    place = edition.placeName(producer.location)
    let products = edition.showcase.productsOfProducer[index]
    productCount = products.count
    stars = products.compactMap { edition.showcase.standings[$0].stars }.max().map { edition.stars($0) }
  }

  static let schema: ViewSchema<ProducerCard> = ViewSchema(shared: "ProducerCard", "A producer in a list.") { fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.text("kind", "What kind of producer it is.") { $0.kind }
    fields.view("summary", "One or two sentences.", { TextView.schema }) { $0.summary }
    fields.view("photo", "The cover.", { PhotoView.schema }) { $0.photo }
    fields.text("place", "Commune and province in one line.") { $0.place }
    fields.number("productCount", "How many products it has.") { $0.productCount }
    fields.view("stars", "The most stars that one of its products has.", { StarsView.schema }) { $0.stars }
  }
}

/// A fair in a list.
final class FairCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let name: TextView
  let kind: String
  let start: DateView
  let end: DateView
  let dates: String
  let isOver: Bool
  let isRunning: Bool
  let venue: TextView
  let place: String?
  let address: String?
  let summary: TextView?
  let photo: PhotoView?
  let boothCount: Int

  init(_ index: Int, _ edition: Edition) {
    let fair = edition.showcase.fairs[index]
    let today = edition.showcase.asOf
    key = fair.key
    url = edition.addresses.permalinks.entry(.fair, key: fair.key, edition.language)
    name = fair.name.view(edition.language)
    kind = FairKind.named(fair.kindKey).map { edition.strings($0.name) } ?? fair.kindKey
    start = DateView(fair.start, edition.strings)
    end = DateView(fair.end, edition.strings)
    dates = edition.strings.dates(from: fair.start, to: fair.end)
    isOver = fair.end < today
    isRunning = fair.start <= today && today <= fair.end
    venue = fair.venue.view(edition.language)
    let localities = edition.localities
    place = localities.line(fair.location, behind: venue.text, withAddress: false, edition.language)
    address = localities.line(fair.location, behind: venue.text, withAddress: true, edition.language)
    summary = fair.summary?.view(edition.language)
    photo = fair.photos.first.flatMap { PhotoView($0, edition.media, edition.language) }
    boothCount = fair.booths.count
  }

  static let schema: ViewSchema<FairCard> = ViewSchema(shared: "FairCard", "A fair in a list.") { fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.text("kind", "What kind of event it is.") { $0.kind }
    fields.view("start", "The first day.", { DateView.schema }) { $0.start }
    fields.view("end", "The last day.", { DateView.schema }) { $0.end }
    fields.text("dates", "Both in one line: 20–23/12/2025.") { $0.dates }
    fields.flag("isOver", "Whether it had ended on the day of the build.") { $0.isOver }
    fields.flag("isRunning", "Whether it was open on the day of the build.") { $0.isRunning }
    fields.view("venue", "The hall, square or market.", { TextView.schema }) { $0.venue }
    fields.text("place", "Commune and province in one line, where the venue's name does not say them.") { $0.place }
    fields.text("address", "The same, behind the address where one is given.") { $0.address }
    fields.view("summary", "One or two sentences.", { TextView.schema }) { $0.summary }
    fields.view("photo", "The cover.", { PhotoView.schema }) { $0.photo }
    fields.number("boothCount", "How many booths are known.") { $0.boothCount }
  }
}

/// A place in a list.
final class PlaceCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let name: TextView
  let kind: String
  let place: String?
  let hours: TextView?
  let summary: TextView?
  let photo: PhotoView?
  let productCount: Int

  init(_ index: Int, _ edition: Edition) {
    let entry = edition.showcase.places[index]
    key = entry.key
    url = edition.addresses.permalinks.entry(.place, key: entry.key, edition.language)
    name = entry.name.view(edition.language)
    kind = PlaceKind.named(entry.kindKey).map { edition.strings($0.name) } ?? entry.kindKey
    let line = edition.localities.line(entry.location, edition.language)
    place = line.isEmpty ? nil : line
    hours = entry.hours?.view(edition.language)
    summary = entry.summary?.view(edition.language)
    photo = entry.photos.first.flatMap { PhotoView($0, edition.media, edition.language) }
    productCount = entry.products.count
  }

  static let schema: ViewSchema<PlaceCard> = ViewSchema(
    shared: "PlaceCard", "A point of sale or destination in a list."
  ) {
    fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.view("name", "Its name.", { TextView.schema }) { $0.name }
    fields.text("kind", "What kind of place it is.") { $0.kind }
    fields.text("place", "The address in one line.") { $0.place }
    fields.view("hours", "When it is open.", { TextView.schema }) { $0.hours }
    fields.view("summary", "One or two sentences.", { TextView.schema }) { $0.summary }
    fields.view("photo", "The cover.", { PhotoView.schema }) { $0.photo }
    fields.number("productCount", "How many products it sells.") { $0.productCount }
  }
}

/// A story in a list.
final class StoryCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let title: TextView
  let date: DateView
  let summary: TextView?
  let photo: PhotoView?

  init(_ index: Int, _ edition: Edition) {
    let story = edition.showcase.stories[index]
    key = story.key
    url = edition.addresses.permalinks.entry(.story, key: story.key, edition.language)
    title = story.title.view(edition.language)
    date = DateView(story.date, edition.strings)
    summary = story.summary?.view(edition.language)
    photo = story.photos.first.flatMap { PhotoView($0, edition.media, edition.language) }
  }

  static let schema: ViewSchema<StoryCard> = ViewSchema(shared: "StoryCard", "A story in a list.") { fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.view("title", "Its title.", { TextView.schema }) { $0.title }
    fields.view("date", "Its day.", { DateView.schema }) { $0.date }
    fields.view("summary", "One or two sentences.", { TextView.schema }) { $0.summary }
    fields.view("photo", "The cover.", { PhotoView.schema }) { $0.photo }
  }
}

/// A decision or certificate in a list.
final class CertificationCard: SharedView {
  let sections = RenderedSections()
  let key: String
  let url: String
  let number: String
  let scheme: String
  let isRecognition: Bool
  let issuer: TextView
  let issued: DateView
  let expires: DateView?
  let extendedUntil: DateView?
  let isOver: Bool
  let state: String?
  let stateLabel: String?
  let claim: String
  let claimLabel: String
  let productCount: Int

  init(_ index: Int, _ edition: Edition) {
    let entry = edition.showcase.certifications[index]
    key = entry.key
    url = edition.addresses.permalinks.entry(.certification, key: entry.key, edition.language)
    number = entry.number
    scheme =
      entry.isProposal
      ? edition.strings("certificate.proposal")
      : CertificateScheme.named(entry.scheme).map { edition.strings($0.name) } ?? entry.scheme
    isRecognition = entry.isRecognition
    issuer = entry.issuer.view(edition.language)
    issued = DateView(entry.issued, edition.strings)
    let lastDay: CalendarDate?
    let extended: CalendarDate?
    (lastDay, extended, isOver, state, stateLabel) =
      switch edition.showcase.standing(ofCertification: index) {
      case .inForce(let lastDay, let extended): (lastDay, extended, false, nil, nil)
      case .expired(let lastDay, let extended):
        (lastDay, extended, true, RecognitionState.expired.rawValue, edition.strings("certificate.over"))
      case .ended: (nil, nil, false, RecognitionState.superseded.rawValue, edition.strings("certificate.ended"))
      case .proposed:
        (nil, nil, false, RecognitionState.potential5.rawValue, edition.statusLabels[.potential5])
      case .upcoming(let issued, let lastDay):
        (
          lastDay, nil, false, RecognitionState.upcoming.rawValue,
          edition.strings("certificate.upcoming", ["date": edition.strings.date(issued)])
        )
      }
    expires = lastDay.map { DateView($0, edition.strings) }
    extendedUntil = extended.map { DateView($0, edition.strings) }
    claim = entry.claim.rawValue
    claimLabel = edition.strings("claim.\(entry.claim.rawValue)")
    productCount = entry.isRecognition ? entry.results.count : entry.products.count
  }

  static let schema: ViewSchema<CertificationCard> = ViewSchema(
    shared: "CertificationCard", "A recognition decision or another certificate in a list."
  ) { fields in
    fields.text("key", "Its key, for `data-key`.") { $0.key }
    fields.url("url", "Its page.") { $0.url }
    fields.text("number", "Its number: 2919/QĐ-UBND.") { $0.number }
    fields.text("scheme", "What it certifies: OCOP recognition, VietGAP, HACCP.") { $0.scheme }
    fields.flag("isRecognition", "Whether it recognises OCOP products.") { $0.isRecognition }
    fields.view("issuer", "Who issued it.", { TextView.schema }) { $0.issuer }
    fields.view("issued", "When.", { DateView.schema }) { $0.issued }
    fields.view(
      "expires", "Its last valid day; nothing where it had ended before, or is a proposal.", { DateView.schema }
    ) { $0.expires }
    fields.view(
      "extendedUntil", "The last day of the transitional extension of a decision (QĐ 26/2026, Art. 12.3).",
      { DateView.schema }
    ) { $0.extendedUntil }
    fields.flag("isOver", "Whether all that had passed on the day of the build.") { $0.isOver }
    fields.text("state", "Why it is not in force: expired, superseded, upcoming, potential-5; nothing while it is.") {
      $0.state
    }
    fields.text("stateLabel", "The same in words.") { $0.stateLabel }
    fields.text("claim", "How far it has been checked: self-declared, evidenced, verified.") { $0.claim }
    fields.text("claimLabel", "The same in words.") { $0.claimLabel }
    fields.number("productCount", "How many products it names.") { $0.productCount }
  }
}
