import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let revokedTwice = Rule(
    id: "revoked-twice", severity: .error,
    title: BilingualText(
      vi: "Một sản phẩm bị thu hồi hai lần trong một quyết định", en: "A product revoked twice in one decision"),
    why: BilingualText(
      vi: "Một giấy chứng nhận chỉ thu hồi một lần; hai dòng thì không biết ngày nào đúng.",
      en: "A certificate is revoked once; with two lines nobody knows which day is right."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8"))],
    remedy: BilingualText(vi: "Giữ một dòng.", en: "Keep one of the lines."),
    bad: "revocations:\n  - {product: mat-hoa-dua, date: 2026-01-15}\n  - {product: mat-hoa-dua, date: 2026-02-15}",
    good: "revocations:\n  - {product: mat-hoa-dua, date: 2026-01-15}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        var first: [Int: Int] = [:]
        return decision.revocations.compactMap { revocation -> Finding? in
          guard let earlier = first[revocation.product] else {
            first[revocation.product] = revocation.position
            return nil
          }
          let key = context.showcase.products[revocation.product].key
          return rule.finding(
            .field(decision.file, "revocations", revocation.position, "product"),
            vi: "Sản phẩm '\(key)' đã có một dòng thu hồi trong quyết định này",
            en: "The product '\(key)' is already revoked in this decision",
            hint: BilingualText(vi: "Giữ một dòng", en: "Keep one of the lines"),
            related: [
              Finding.Related(
                .field(decision.file, "revocations", earlier, "product"), vi: "dòng kia", en: "the other line")
            ])
        }
      }
    })
}
