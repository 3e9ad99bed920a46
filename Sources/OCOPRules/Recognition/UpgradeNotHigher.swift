import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let upgradeNotHigher = Rule(
    id: "upgrade-not-higher", severity: .error,
    title: BilingualText(
      vi: "Ghi là nâng hạng nhưng số sao không cao hơn trước", en: "An upgrade that does not lead to more stars"),
    why: BilingualText(
      vi: "Nâng hạng là từ 3 lên 4 hoặc từ 4 lên 5 sao. Bằng hoặc thấp hơn là đánh giá lại.",
      en: "An upgrade leads from 3 to 4 or from 4 to 5 stars. As many or fewer is a re-evaluation."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("6–7"))],
    remedy: BilingualText(
      vi: "Sửa 'kind' thành 're-evaluation', hoặc xem lại số sao.",
      en: "Change 'kind' to 're-evaluation', or look at the stars again."),
    bad: "kind: upgrade        # trước: 4 sao\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    good: "kind: re-evaluation  # trước: 4 sao\nresults:\n  - {product: mat-hoa-dua, stars: 4}",
    check: .showcase { rule, context in
      context.showcase.histories.enumerated().flatMap { index, history -> [Finding] in
        zip(history.recognitions, history.recognitions.dropFirst()).compactMap { before, now -> Finding? in
          guard now.kind == .upgrade, now.stars <= before.stars, now.issued > before.issued else { return nil }
          let (decision, result) = context.showcase.result(now)
          let earlier = context.showcase.result(before)
          let place: ContentPlace =
            result.kind == nil
            ? result.place(in: decision, "stars") : result.place(in: decision, "kind")
          return rule.finding(
            place,
            vi: "Sản phẩm '\(context.showcase.products[index].key)' ghi nâng hạng lên \(now.stars) sao, nhưng từ ngày "
              + "\(before.issued.vietnamese) đã có \(before.stars) sao",
            en: "The product '\(context.showcase.products[index].key)' is upgraded to \(now.stars) stars, but has had "
              + "\(before.stars) since \(before.issued)",
            hint: BilingualText(
              vi: "Ghi 'kind: re-evaluation' cho sản phẩm này", en: "Write 'kind: re-evaluation' for this product"),
            related: [
              Finding.Related(
                earlier.result.place(in: earlier.decision, "stars"), vi: "kết quả trước", en: "the result before")
            ])
        }
      }
    })
}
