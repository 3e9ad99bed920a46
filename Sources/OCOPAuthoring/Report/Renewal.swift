package import OCOPLaw
import OCOPModel

/// When a product's certificate ends, and when its dossier for re-evaluation can be filed.
package struct Renewal: Sendable {
  package enum Phase: String, Sendable {
    /// The first day for the dossier has not come.
    case early
    case open
    /// In force, but the last day for the dossier has passed.
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
  /// The first and last day for the dossier.
  package let opens: CalendarDate
  package let closes: CalendarDate
  package let phase: Phase

  /// Of every product whose latest recognition was neither replaced nor revoked; by last day.
  static func all(in showcase: Showcase) -> [Renewal] {
    guard let window = Regime.current?.window else { return [] }
    return showcase.products.indices.compactMap { index -> Renewal? in
      let standing = showcase.standings[index]
      guard let recognition = standing.recognition else { return nil }
      switch standing.state {
      case .active, .expiring, .extended, .expired: break
      case .revoked, .superseded, .potential5, .none: return nil
      }
      let product = showcase.products[index]
      let opens = window.opens(forEnd: recognition.lastDay)
      let closes = window.closes(forEnd: recognition.lastDay)
      return Renewal(
        product: index, key: product.key, name: product.name.original.text,
        producer: showcase.producers[product.producer].name.original.text, stars: recognition.stars,
        decision: showcase.certifications[recognition.certification].number, lastDay: recognition.lastDay,
        opens: opens, closes: closes,
        phase: phase(on: showcase.asOf, opens: opens, closes: closes, lastDay: recognition.lastDay))
    }.sorted { ($0.lastDay, $0.product) < ($1.lastDay, $1.product) }
  }

  private static func phase(
    on day: CalendarDate, opens: CalendarDate, closes: CalendarDate, lastDay: CalendarDate
  ) -> Phase {
    if day < opens { return .early }
    if day <= closes { return .open }
    return day <= lastDay ? .missed : .ended
  }
}
