package import OCOPLaw
import OCOPModel

/// When a product's certificate ends, and when its dossier for re-evaluation can be filed.
package struct Renewal: Sendable {
  package enum Phase: String, Sendable {
    /// The first day for the dossier has not come.
    case early
    case open
    /// In force, by a transitional extension perhaps, but the last day for the dossier has passed.
    case missed
    case ended
  }

  /// Index into the showcase's products.
  package let product: Int
  package let key: String
  package let name: String
  package let producer: String
  package let stars: Int
  package let decision: String
  package let lastDay: CalendarDate
  /// The last day on which the stars hold or held: later than `lastDay` once the transitional extension has been needed.
  package let heldUntil: CalendarDate
  /// The first and last day for the dossier.
  package let opens: CalendarDate
  package let closes: CalendarDate
  package let phase: Phase

  /// Whether the transitional extension keeps or kept the stars beyond the certificate's last day.
  package var isExtended: Bool { heldUntil != lastDay }

  /// Of every product whose latest recognition was neither replaced nor revoked; by the day on which its
  /// stars end.
  static func all(in showcase: Showcase) -> [Renewal] {
    guard let window = Regime.current?.window else { return [] }
    return showcase.products.indices.compactMap { index -> Renewal? in
      let standing = showcase.standings[index]
      guard let recognition = standing.recognition, let until = standing.heldUntil else { return nil }
      let product = showcase.products[index]
      let opens = window.opens(forEnd: recognition.lastDay)
      let closes = window.closes(forEnd: recognition.lastDay)
      return Renewal(
        product: index, key: product.key, name: product.name.original.text,
        producer: showcase.producers[product.producer].name.original.text, stars: recognition.stars,
        decision: showcase.certifications[recognition.certification].number, lastDay: recognition.lastDay,
        heldUntil: until, opens: opens, closes: closes,
        phase: phase(on: showcase.asOf, opens: opens, closes: closes, until: until))
    }.sorted { ($0.heldUntil, $0.product) < ($1.heldUntil, $1.product) }
  }

  private static func phase(
    on day: CalendarDate, opens: CalendarDate, closes: CalendarDate, until: CalendarDate
  ) -> Phase {
    if day < opens { return .early }
    if day <= closes { return .open }
    return day <= until ? .missed : .ended
  }
}
