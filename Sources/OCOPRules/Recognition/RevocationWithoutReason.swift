import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let revocationWithoutReason = Rule(
    id: "revocation-without-reason", severity: .warning,
    title: BilingualText(vi: "Thu hồi giấy chứng nhận mà không nói lý do", en: "A revocation without its reason"),
    why: BilingualText(
      vi: "Điều 8 liệt kê các lý do thu hồi, từ a đến e. Người đọc và chủ thể cần biết lý do nào.",
      en: "Article 8 lists the reasons, a to e. Readers and the producer need to know which one it was."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8"))],
    remedy: BilingualText(
      vi: "Thêm 'reason' với chữ cái của lý do, hoặc 'note'.",
      en: "Add 'reason' with the letter of the reason, or a 'note'."),
    bad: "revocations:\n  - {product: mat-hoa-dua, date: 2026-01-15, decision: 88/QĐ-UBND}",
    good: "revocations:\n  - {product: mat-hoa-dua, date: 2026-01-15, decision: 88/QĐ-UBND, reason: b}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision in
        decision.revocations.compactMap { revocation -> Finding? in
          guard revocation.reason == nil, revocation.note == nil,
            !["reason", "note"].contains(where: {
              context.isAtFault("revocations", revocation.position, $0, in: decision.file)
            })
          else { return nil }
          let key = context.showcase.products[revocation.product].key
          return rule.finding(
            .field(decision.file, "revocations", revocation.position),
            vi: "Giấy chứng nhận của '\(key)' bị thu hồi nhưng chưa nói lý do",
            en: "The certificate of '\(key)' is revoked without a reason",
            hint: BilingualText(
              vi: "Thêm 'reason' với một chữ từ a đến e như trong quyết định thu hồi",
              en: "Add 'reason' with a letter from a to e, as in the decision of revocation"))
        }
      }
    })
}
