import OCOPLaw
import OCOPModel
import OCOPTemplates

/// What was withdrawn from a product, when, by which decision and why.
final class RevocationView: Sendable {
  let product: ProductCard
  let date: DateView
  let decision: String?
  let reason: String?
  let note: TextView?

  init(_ revocation: Certification.Revocation, _ site: LanguageSite) {
    product = site.cards.products[revocation.product]
    date = DateView(revocation.date, site.strings)
    decision = revocation.decision
    reason = revocation.reason.flatMap { RevocationReason.named($0) }.map { site.strings($0.name) }
    note = revocation.note?.view(site.language)
  }

  static let schema: ViewSchema<RevocationView> = ViewSchema(
    "Revocation", "What was withdrawn from a product (QĐ 26/2026, Art. 8)."
  ) { fields in
    fields.view("product", "The product.", { ProductCard.schema }) { $0.product }
    fields.view("date", "The day.", { DateView.schema }) { $0.date }
    fields.text("decision", "By which decision.") { $0.decision }
    fields.text("reason", "Why.") { $0.reason }
    fields.view("note", "What else is said of it.", { TextView.schema }) { $0.note }
  }
}
