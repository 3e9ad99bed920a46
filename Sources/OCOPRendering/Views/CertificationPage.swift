import OCOPLaw
import OCOPModel
import OCOPTemplates

/// The page of a recognition decision or another certificate.
final class CertificationPage: Sendable {
  let frame: PageFrame
  let card: CertificationCard
  let level: String?
  let document: String?
  let body: BodyView?
  let photos: [PhotoView]
  let results: [ResultView]
  let products: [ProductCard]
  let withdrawn: [ProductCard]
  let revocations: [RevocationView]
  let producers: [ProducerCard]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let entry = site.showcase.certifications[index]
    card = site.cards.certifications[index]
    level = entry.level.map { site.strings($0.name) }
    document = entry.document.flatMap { site.address(of: $0) }
    body = BodyView(entry.body, site, fragments, root: root)
    photos = PhotoView.gallery(entry.photos, site)
    results = entry.results.indices.map { ResultView(certification: index, result: $0, site) }
    let isWithdrawn = { entry.isWithdrawn(fromProduct: $0, on: site.showcase.asOf) }
    products = site.cards[products: entry.products.filter { !isWithdrawn($0) }]
    withdrawn = site.cards[products: entry.isRecognition ? [] : entry.revocations.map(\.product).filter(isWithdrawn)]
    revocations = entry.revocations.filter { $0.date <= site.showcase.asOf }.map { RevocationView($0, site) }
    producers = entry.producers.map { site.cards.producers[$0] }

    let key = entry.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "certification", title: card.scheme + " " + card.number,
        description: entry.summary?.text(in: site.language).text,
        path: { permalinks.entry(.certification, key: key, $0) }, part: .certification,
        trail: [
          LinkView(site.strings("list.certification"), url: permalinks.list(.certification, site.language)),
          LinkView(card.number, url: card.url, isCurrent: true),
        ], photo: entry.photos.first)
    ) { json in
      StructuredData.certificationPage(index, site, &json)
    }
  }

  static let schema: ViewSchema<CertificationPage> = ViewSchema(
    "CertificationPage", "The page of a decision or certificate."
  ) { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("certification", "The certificate as in lists.", { CertificationCard.schema }) { $0.card }
    fields.text("level", "The level that decided: province, ministry.") { $0.level }
    fields.url("document", "The scan, or the paper's address on the web.") { $0.document }
    fields.view("body", "What there is to say about it.", { BodyView.schema }) { $0.body }
    fields.list("photos", "Photos.", { PhotoView.schema }) { $0.photos }
    fields.list("results", "What a recognition decision says of each product.", { ResultView.schema }) { $0.results }
    fields.list("products", "The products that another certificate covers.", { ProductCard.schema }) { $0.products }
    fields.list(
      "withdrawn", "The products from which another certificate was withdrawn.", { ProductCard.schema }
    ) { $0.withdrawn }
    fields.list(
      "revocations", "What had been withdrawn by the day of the build, of a decision or another certificate.",
      { RevocationView.schema }
    ) { $0.revocations }
    fields.list("producers", "The producers that another certificate covers.", { ProducerCard.schema }) { $0.producers }
  }
}

/// What a decision says of one product.
final class ResultView: Sendable {
  let product: ProductCard
  let stars: String?
  let starsLabel: String?
  let score: String?
  let certificate: String?
  let kindLabel: String?
  let isPotential: Bool
  let status: String?
  let statusLabel: String?
  let isInForce: Bool
  let revocation: RevocationView?

  init(certification: Int, result: Int, _ site: LanguageSite) {
    let entry = site.showcase.certifications[certification]
    let line = entry.results[result]
    product = site.cards.products[line.product]
    stars = line.stars.map { String($0) }
    starsLabel = line.stars.map { site.edition.stars($0).label }
    score = line.score.map { site.edition.score($0) }
    certificate = line.certificate
    // As on the product's page. Of a proposal nothing is said that its author has not written.
    let kind = line.isPotential ? line.kind ?? entry.resultKind : entry.kind(of: line)
    kindLabel = kind.flatMap { site.edition.resultLabels[$0] }
    isPotential = line.isPotential
    let recognition = site.showcase.recognition(ofResult: result, in: certification)
    let state = recognition?.state(on: site.showcase.asOf)
    status = state?.rawValue
    statusLabel = state.flatMap { site.edition.statusLabels[$0] }
    isInForce = state?.isInForce ?? false
    revocation = state == .revoked ? recognition?.revocation.map { RevocationView($0, site) } : nil
  }

  static let schema: ViewSchema<ResultView> = ViewSchema("Result", "What a decision says of one product.") { fields in
    fields.view("product", "The product.", { ProductCard.schema }) { $0.product }
    fields.text("stars", "How many stars the decision gave.") { $0.stars }
    fields.text("starsLabel", "In words.") { $0.starsLabel }
    fields.text("score", "The points: 82,5.") { $0.score }
    fields.text("certificate", "The number of the product's own certificate.") { $0.certificate }
    fields.text("kindLabel", "Why it was evaluated.") { $0.kindLabel }
    fields.flag("isPotential", "Whether the product was only proposed for five stars.") { $0.isPotential }
    fields.text("status", "What has become of the recognition: active, expired, superseded; upcoming before its day.") {
      $0.status
    }
    fields.text("statusLabel", "The same in words.") { $0.statusLabel }
    fields.flag("isInForce", "Whether it is in force.") { $0.isInForce }
    fields.view("revocation", "How it was withdrawn, where it was.", { RevocationView.schema }) { $0.revocation }
  }
}
