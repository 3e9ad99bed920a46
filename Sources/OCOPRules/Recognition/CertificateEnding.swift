import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// Where a decision's certificates stand on the day of the check. Products whose recognition has been replaced or revoked do
/// not count; those of one decision share their last day, and so one message.
struct EndingCertificates {
  enum Phase {
    /// The dossier for re-evaluation can be filed.
    case windowOpen(until: CalendarDate)
    /// In force, but the dossier comes too late.
    case windowMissed(since: CalendarDate)
    /// Past its end, kept by the transitional rule.
    case extended(until: CalendarDate)
    /// Past its end, and past that of the transitional rule where it was kept by that; with the last day on which it held.
    case expired(after: CalendarDate)
  }

  let decision: Certification
  let lastDay: CalendarDate
  let phase: Phase
  /// Keys of the products.
  let products: [String]

  /// Of every decision with such products, in the order of decisions.
  static func all(in showcase: Showcase) -> [EndingCertificates] {
    var products: [Int: [String]] = [:]
    var recognitions: [Int: Recognition] = [:]
    for (index, standing) in showcase.standings.enumerated() {
      guard let recognition = standing.recognition else { continue }
      switch standing.state {
      case .active, .expiring, .extended, .expired:
        products[recognition.certification, default: []].append(showcase.products[index].key)
        recognitions[recognition.certification] = recognition
      case .revoked, .superseded, .upcoming, .potential5, .none: continue
      }
    }
    return products.keys.sorted().compactMap { certification in
      guard let recognition = recognitions[certification], let phase = phase(of: recognition, on: showcase.asOf) else {
        return nil
      }
      return EndingCertificates(
        decision: showcase.certifications[certification], lastDay: recognition.lastDay, phase: phase,
        products: products[certification] ?? [])
    }
  }

  private static func phase(of recognition: Recognition, on day: CalendarDate) -> Phase? {
    if day > recognition.lastDay {
      guard let extended = recognition.extendedUntil, day <= extended else {
        return .expired(after: recognition.finalDay)
      }
      return .extended(until: extended)
    }
    guard let window = Regime.on(day)?.window, window.opens(forEnd: recognition.lastDay) <= day else { return nil }
    let closes = window.closes(forEnd: recognition.lastDay)
    return day <= closes ? .windowOpen(until: closes) : .windowMissed(since: closes)
  }

  /// `3 sản phẩm (a, b, c)`, the first three by name.
  var subject: BilingualText {
    let shown = products.prefix(3).joined(separator: ", ") + (products.count > 3 ? ", …" : "")
    return BilingualText(
      vi: "\(products.count) sản phẩm (\(shown))", en: "\(Wording.count(products.count, "product")) (\(shown))")
  }

  var place: ContentPlace { .field(decision.file, "issued") }
}
