import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let revocationOutsideValidity = Rule(
    id: "revocation-outside-validity", severity: .error,
    title: BilingualText(
      vi: "Ngày thu hồi nằm ngoài thời gian hiệu lực", en: "A revocation outside the time of validity"),
    why: BilingualText(
      vi: "Chỉ thu hồi được giấy chứng nhận đang có hiệu lực: sau ngày cấp và trước ngày hết hạn.",
      en: "Only a certificate in force can be revoked: after its issue and before its end."),
    source: "QĐ 26/2026/QĐ-TTg, Điều 8",
    remedy: BilingualText(
      vi: "Sửa ngày theo quyết định thu hồi.", en: "Mend the day after the decision of revocation."),
    bad: "issued: 2024-11-20\nrevocations:\n  - {product: mat-hoa-dua, date: 2023-01-15}",
    good: "issued: 2024-11-20\nrevocations:\n  - {product: mat-hoa-dua, date: 2026-01-15}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        guard let issued = decision.issued else { return [] }
        let lastDay = Validity.lastDay(issued: issued)
        let end = Validity.extendedUntil(lastDay: lastDay) ?? lastDay
        return decision.revocations.compactMap { revocation -> Finding? in
          guard revocation.date < issued || revocation.date > end else { return nil }
          let day = Wording.vietnamese(revocation.date)
          let isEarly = revocation.date < issued
          return rule.finding(
            .field(decision.file, "revocations", revocation.position, "date"),
            vi: isEarly
              ? "Thu hồi ngày \(day), trước khi được cấp (\(Wording.vietnamese(issued)))"
              : "Thu hồi ngày \(day), khi giấy chứng nhận đã hết hạn (\(Wording.vietnamese(end)))",
            en: isEarly
              ? "Revoked on \(revocation.date), before it was issued (\(issued))"
              : "Revoked on \(revocation.date), when the certificate had ended (\(end))",
            hint: BilingualText(
              vi: "Xem lại ngày trên quyết định thu hồi", en: "Look at the day on the decision of revocation"))
        }
      }
    })
}
