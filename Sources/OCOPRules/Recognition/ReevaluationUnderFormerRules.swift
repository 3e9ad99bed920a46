import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let reevaluationUnderFormerRules = Rule(
    id: "re-evaluation-under-former-rules", severity: .warning,
    title: BilingualText(
      vi: "Đánh giá lại theo quy định cũ khi đã hết thời gian chuyển tiếp",
      en: "A re-evaluation under the former rules, after their time"),
    why: BilingualText(
      vi:
        "Hồ sơ đánh giá lại nộp trước 22/05/2026 chỉ được xét theo QĐ 148/1489 đến 21/06/2026; hồ sơ lần đầu và nâng hạng thì "
        + "đến 21/07/2026. Sau đó việc đánh giá lại theo QĐ 26/2026.",
      en:
        "Dossiers for re-evaluation filed before 2026-05-22 were decided under QĐ 148/1489 until 2026-06-21 only, first "
        + "evaluations and upgrades until 2026-07-21. After that a re-evaluation follows QĐ 26/2026."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("12.2"))],
    remedy: BilingualText(
      vi: "Xem lại ngày ký, 'kind' và 'regime' theo quyết định.",
      en: "Look at the day, at 'kind' and at 'regime' in the decision."),
    bad: "issued: 2026-07-10\nkind: re-evaluation\nregime: \"1489\"",
    good: "issued: 2026-07-10\nkind: re-evaluation\nregime: \"26/2026\"",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        guard let regime = decision.regime.flatMap(Regime.named),
          let current = Regime.on(decision.issued)
        else { return [] }
        let issued = decision.issued
        let late = decision.results.filter { regime.isOver(on: issued, for: decision.kind(of: $0)) }
        if late.count == decision.results.count, !late.isEmpty {
          return [
            finding(
              rule, .field(decision.file, "regime"), issued, regime,
              hint: BilingualText(
                vi: "Ghi 'regime: \"\(current.key)\"', hoặc xem lại ngày ký và 'kind'",
                en: "Write 'regime: \"\(current.key)\"', or look at the day and at 'kind'"))
          ]
        }
        return late.map { result in
          finding(
            rule, result.place(in: decision, result.kind == nil ? "product" : "kind"), issued, regime,
            hint: BilingualText(
              vi: "Xem lại 'kind' của sản phẩm này và ngày ký", en: "Look at this product's 'kind' and at the day"))
        }
      }
    })

  private static func finding(
    _ rule: Rule, _ place: ContentPlace, _ issued: CalendarDate, _ regime: Regime, hint: BilingualText
  ) -> Finding {
    let last = regime.lastReevaluation ?? issued
    return rule.finding(
      place,
      vi: "Ngày \(issued.vietnamese), hồ sơ đánh giá lại không còn được xét theo QĐ \(regime.key) (chỉ đến "
        + "\(last.vietnamese))",
      en: "On \(issued) re-evaluations were no longer decided under QĐ \(regime.key) (only until \(last))", hint: hint)
  }
}

extension Regime {
  /// Whether its time was over for re-evaluations, though not for other dossiers: what was over for all is another rule's.
  fileprivate func isOver(on day: CalendarDate, for kind: Certification.ResultKind) -> Bool {
    kind == .reEvaluation && !Regime.possible(on: day, for: kind).contains { $0.key == key }
      && Regime.possible(on: day, for: .first).contains { $0.key == key }
  }
}
