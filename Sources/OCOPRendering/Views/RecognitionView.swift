import OCOPLaw
import OCOPModel
import OCOPTemplates

/// One recognition in a product's history, and what has become of it.
final class RecognitionView: Sendable {
  let stars: String
  let starsLabel: String
  let number: String
  let url: String
  let issuer: TextView
  let certificate: String?
  let kindLabel: String
  let change: String?
  let changeLabel: String?
  let issued: DateView
  let lastDay: DateView
  let extendedUntil: DateView?
  let score: String?
  let status: String
  let statusLabel: String
  let isInForce: Bool
  let isRevoked: Bool
  let revocation: RevocationView?

  /// - Parameter previous: the recognition before it.
  init(_ recognition: Recognition, after previous: Recognition?, _ site: LanguageSite) {
    let edition = site.edition
    let strings = edition.strings
    let decision = site.cards.certifications[recognition.certification]
    let result = edition.showcase.certifications[recognition.certification].results[recognition.result]
    let state = recognition.state(on: edition.showcase.asOf)
    stars = String(recognition.stars)
    starsLabel = edition.stars(recognition.stars).label
    number = decision.number
    url = decision.url
    issuer = decision.issuer
    certificate = result.certificate
    kindLabel = edition.resultLabels[recognition.kind] ?? recognition.kind.rawValue
    let step = previous.map { recognition.stars - $0.stars } ?? 0
    change = step == 0 ? nil : step > 0 ? "up" : "down"
    changeLabel = change.map { change in
      strings("change.\(change)", ["from": previous.map { String($0.stars) } ?? "", "to": String(recognition.stars)])
    }
    issued = DateView(recognition.issued, strings)
    lastDay = DateView(recognition.lastDay, strings)
    extendedUntil = recognition.extendedUntil.map { DateView($0, strings) }
    score = result.score.map { edition.score($0) }
    status = state.rawValue
    statusLabel = edition.statusLabels[state] ?? status
    isInForce = state.isInForce
    isRevoked = state == .revoked
    revocation = state == .revoked ? recognition.revocation.map { RevocationView($0, site) } : nil
  }

  static let schema: ViewSchema<RecognitionView> = ViewSchema(
    "Recognition", "One recognition of a product, and what has become of it."
  ) { fields in
    fields.text("stars", "How many stars it gave.") { $0.stars }
    fields.text("starsLabel", "In words: 4 sao.") { $0.starsLabel }
    fields.text("number", "The decision's number.") { $0.number }
    fields.url("url", "The decision's page.") { $0.url }
    fields.view("issuer", "Who decided.", { TextView.schema }) { $0.issuer }
    fields.text("certificate", "The number of the product's own certificate.") { $0.certificate }
    fields.text("kindLabel", "Why it was evaluated: first time, upgrade, re-evaluation.") { $0.kindLabel }
    fields.text("change", "Against the recognition before: up, down; absent where it is the same.") { $0.change }
    fields.text("changeLabel", "The same in words.") { $0.changeLabel }
    fields.view("issued", "The day of the decision.", { DateView.schema }) { $0.issued }
    fields.view("lastDay", "The last valid day.", { DateView.schema }) { $0.lastDay }
    fields.view(
      "extendedUntil", "The last day of the transitional extension (QĐ 26/2026, Art. 12.3).", { DateView.schema }
    ) {
      $0.extendedUntil
    }
    fields.text("score", "The points: 82,5.") { $0.score }
    fields.text(
      "status", "Its state: active, expiring, extended, expired, revoked, superseded; upcoming before its day."
    ) {
      $0.status
    }
    fields.text("statusLabel", "The same in words.") { $0.statusLabel }
    fields.flag("isInForce", "Whether it is in force.") { $0.isInForce }
    fields.flag("isRevoked", "Whether it was withdrawn.") { $0.isRevoked }
    fields.view(
      "revocation", "How it was withdrawn: when, by which decision and why.", { RevocationView.schema }
    ) { $0.revocation }
  }
}
