import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let revocationOutsideValidity = Rule(
    id: "revocation-outside-validity", severity: .error,
    title: BilingualText(
      vi: "Ngày thu hồi không thể là của quyết định này", en: "A revocation on a day that cannot be this decision's"),
    why: BilingualText(
      vi:
        "Giấy chứng nhận chỉ thu hồi được sau ngày cấp và trước khi sản phẩm được công nhận lại bằng quyết định khác. Giấy đã hết "
        + "hạn vẫn có thể bị thu hồi, khi chủ thể không nộp hồ sơ đánh giá lại; ngày còn ở phía trước thì là ghi nhầm.",
      en:
        "A certificate is revoked after its issue, and before another decision has recognised the product again. One that has "
        + "ended may still be revoked, where its holder did not apply again; a day that lies ahead is a slip then."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8"))],
    remedy: BilingualText(
      vi: "Sửa ngày theo quyết định thu hồi, hoặc chuyển dòng sang tệp của quyết định bị thu hồi.",
      en:
        "Mend the day after the decision of revocation, or move the line to the file of the decision that was revoked."),
    bad: "issued: 2024-11-20\nrevocations:\n  - {product: mat-hoa-dua, date: 2023-01-15}",
    good: "issued: 2024-11-20\nrevocations:\n  - {product: mat-hoa-dua, date: 2026-01-15}",
    check: .showcase { rule, context in
      context.showcase.certifications.enumerated().flatMap { index, decision -> [Finding] in
        guard decision.isRecognition else { return [] }
        let issued = decision.issued
        let lastDay = Validity.lastDay(issued: issued)
        let end = Validity.extendedUntil(lastDay: lastDay) ?? lastDay
        return decision.revocations.compactMap { revocation -> Finding? in
          let place = ContentPlace.field(decision.file, "revocations", revocation.position, "date")
          if let later = context.showcase.replacement(of: index, before: revocation) {
            return replaced(rule, place, revocation, by: later, in: context.showcase)
          }
          // Some are revoked for not having applied again: the day lies after the end, but not ahead of us.
          guard revocation.date < issued || revocation.date > max(end, context.showcase.asOf) else { return nil }
          let day = revocation.date.vietnamese
          let isEarly = revocation.date < issued
          return rule.finding(
            place,
            vi: isEarly
              ? "Thu hồi ngày \(day), trước khi được cấp (\(issued.vietnamese))"
              : "Thu hồi ngày \(day), sau hôm nay và sau khi giấy chứng nhận hết hạn (\(end.vietnamese))",
            en: isEarly
              ? "Revoked on \(revocation.date), before it was issued (\(issued))"
              : "Revoked on \(revocation.date), after today and after the certificate has ended (\(end))",
            hint: BilingualText(
              vi: "Xem lại ngày trên quyết định thu hồi", en: "Look at the day on the decision of revocation"))
        }
      }
    })

  private static func replaced(
    _ rule: Rule, _ place: ContentPlace, _ revocation: Certification.Revocation, by later: Recognition,
    in showcase: Showcase
  ) -> Finding {
    let key = showcase.products[revocation.product].key
    let (decision, result) = showcase.result(later)
    return rule.finding(
      place,
      vi: "Thu hồi ngày \(revocation.date.vietnamese), nhưng '\(key)' đã được công nhận lại từ ngày "
        + "\(later.issued.vietnamese) theo quyết định \(decision.number)",
      en: "Revoked on \(revocation.date), but '\(key)' had been recognised again on \(later.issued) by decision "
        + decision.number,
      hint: BilingualText(
        vi: "Nếu kết quả mới bị thu hồi thì chuyển dòng này sang '\(decision.file)'; nếu không, xem lại ngày",
        en: "If the later result was revoked, move this line to '\(decision.file)'; if not, look at the day again"),
      related: [
        Finding.Related(
          result.place(in: decision, "product"), vi: "lần công nhận sau", en: "the later recognition")
      ])
  }
}

extension Showcase {
  /// What had replaced the decision's recognition of a product when it was revoked: the latest recognition of the days before.
  fileprivate func replacement(of decision: Int, before revocation: Certification.Revocation) -> Recognition? {
    let recognitions = histories[revocation.product].recognitions
    guard let own = recognitions.first(where: { $0.certification == decision }) else { return nil }
    return recognitions.last { $0.issued > own.issued && $0.issued < revocation.date }
  }
}
