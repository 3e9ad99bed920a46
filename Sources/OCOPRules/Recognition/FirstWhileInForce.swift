import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let firstWhileInForce = Rule(
    id: "first-while-in-force", severity: .warning,
    title: BilingualText(
      vi: "Ghi là đánh giá lần đầu, trong khi công nhận trước còn hiệu lực",
      en: "A first recognition while an earlier one is in force"),
    why: BilingualText(
      vi:
        "Sản phẩm đang có sao thì lần sau là nâng hạng hoặc đánh giá lại, không phải lần đầu. Quyết định không ghi 'kind' "
        + "thì trang cũng hiện là lần đầu.",
      en:
        "A product that has stars is upgraded or re-evaluated next, not recognised for the first time. Where a decision has no "
        + "'kind', the page says first, too."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("6–7"))],
    remedy: BilingualText(
      vi: "Sửa 'kind' thành 'upgrade' hoặc 're-evaluation', hoặc sửa khóa sản phẩm.",
      en: "Change 'kind' to 'upgrade' or 're-evaluation', or mend the product's key."),
    bad: "kind: first          # đang có 3 sao\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    good: "kind: upgrade        # đang có 3 sao\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    check: .showcase { rule, context in
      context.showcase.histories.enumerated().flatMap { index, history -> [Finding] in
        zip(history.recognitions, history.recognitions.dropFirst()).compactMap { before, now -> Finding? in
          let (decision, result) = context.showcase.result(now)
          guard decision.kind(of: result) == .first, now.issued > before.issued, now.issued <= before.lastDay,
            before.revocation.map({ $0.date > now.issued }) ?? true
          else { return nil }
          let isWritten = result.kind != nil || decision.resultKind != nil
          let earlier = context.showcase.result(before)
          // The ministry decides on the dossier for which the province gave its own stars meanwhile: nobody need say more of its kind.
          guard isWritten || !earlier.result.isPotential else { return nil }
          let right: Certification.ResultKind = now.stars > before.stars ? .upgrade : .reEvaluation
          let key = context.showcase.products[index].key
          let since = before.issued.vietnamese
          return rule.finding(
            result.kind == nil ? result.place(in: decision, "product") : result.place(in: decision, "kind"),
            vi: isWritten
              ? "Sản phẩm '\(key)' ghi công nhận lần đầu, nhưng \(before.stars) sao từ ngày \(since) còn hiệu lực"
              : "Quyết định không ghi 'kind' nên sản phẩm '\(key)' hiện là công nhận lần đầu, nhưng \(before.stars) sao từ ngày "
                + "\(since) còn hiệu lực",
            en: isWritten
              ? "The product '\(key)' is recognised for the first time, but its \(before.stars) stars of \(before.issued) are in force"
              : "The decision has no 'kind', so the product '\(key)' shows as recognised for the first time, but its "
                + "\(before.stars) stars of \(before.issued) are in force",
            hint: BilingualText(
              vi: "Ghi 'kind: \(right.rawValue)' cho sản phẩm này",
              en: "Write 'kind: \(right.rawValue)' for this product"),
            related: [
              Finding.Related(
                earlier.result.place(in: earlier.decision, "product"), vi: "công nhận trước",
                en: "the earlier recognition")
            ])
        }
      }
    })
}
