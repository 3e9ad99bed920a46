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
    case expired
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
      case .revoked, .superseded, .potential5, .none: continue
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
      guard let extended = recognition.extendedUntil, day <= extended else { return .expired }
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

extension Rule {
  package static let reevaluationDue = Rule(
    id: "re-evaluation-due", severity: .warning,
    title: BilingualText(vi: "Đến hạn nộp hồ sơ đánh giá lại", en: "The window for re-evaluation is open"),
    why: BilingualText(
      vi:
        "Hồ sơ đánh giá lại chỉ nhận trong khoảng 180 đến 120 ngày trước khi giấy chứng nhận hết hạn. Bỏ lỡ thì sản phẩm mất "
        + "sao vào ngày hết hạn.",
      en:
        "A dossier for re-evaluation is taken only from 180 to 120 days before the certificate ends. Who misses that loses "
        + "the stars on the last day."),
    source: "QĐ 26/2026/QĐ-TTg",
    remedy: BilingualText(
      vi: "Báo chủ thể nộp hồ sơ trước ngày nêu trong thông báo.",
      en: "Tell the producers to file before the day named."),
    bad: "issued: 2024-02-10   # xem ngày 2026-09-01",
    good: "issued: 2025-12-10   # xem ngày 2026-09-01",
    check: .showcase { rule, context in
      EndingCertificates.all(in: context.showcase).compactMap { ending -> Finding? in
        guard case .windowOpen(let closes) = ending.phase else { return nil }
        return rule.finding(
          ending.place,
          vi:
            "\(ending.subject.vi) hết hạn ngày \(Wording.vietnamese(ending.lastDay)); hồ sơ đánh giá lại nộp chậm nhất "
            + "\(Wording.vietnamese(closes))",
          en: "\(ending.subject.en) end on \(ending.lastDay); dossiers for re-evaluation are due by \(closes)",
          hint: BilingualText(
            vi: "Báo chủ thể nộp hồ sơ trước ngày \(Wording.vietnamese(closes))",
            en: "Tell the producers to file before \(closes)"))
      }
    })
}
