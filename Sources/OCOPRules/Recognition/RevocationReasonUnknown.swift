import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let revocationReasonUnknown = Rule(
    id: "revocation-reason-unknown", severity: .error,
    title: BilingualText(vi: "Không có lý do thu hồi này", en: "No such reason for a revocation"),
    why: BilingualText(
      vi: "Điều 8 có sáu lý do, điểm a đến e (có đ). Trang hiện nguyên văn lý do theo chữ cái này.",
      en: "Article 8 has six reasons, points a to e (with đ). The page shows the reason for that letter."),
    source: "QĐ 26/2026/QĐ-TTg, Điều 8",
    remedy: BilingualText(
      vi: "Ghi một chữ trong a, b, c, d, đ, e.", en: "Write one of a, b, c, d, đ, e."),
    bad: "- {product: mat-hoa-dua, date: 2026-01-15, reason: g}",
    good: "- {product: mat-hoa-dua, date: 2026-01-15, reason: b}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision in
        decision.revocations.compactMap { revocation -> Finding? in
          guard let reason = revocation.reason, RevocationReason.named(reason) == nil else { return nil }
          let known = RevocationReason.all.map { "\($0.key) (\($0.name.vi))" }.joined(separator: "; ")
          let knownEnglish = RevocationReason.all.map { "\($0.key) (\($0.name.en))" }.joined(separator: "; ")
          return rule.finding(
            .field(decision.file, "revocations", revocation.position, "reason"),
            vi: "Điều 8 không có lý do thu hồi \(Wording.quote(reason))",
            en: "Article 8 has no reason \(Wording.quote(reason))",
            hint: BilingualText(vi: "Chọn: \(known)", en: "Choose: \(knownEnglish)"))
        }
      }
    })
}
