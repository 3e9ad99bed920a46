import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let expiryNotAsTheLawSays = Rule(
    id: "expiry-not-36-months", severity: .error,
    title: BilingualText(
      vi: "Ngày hết hạn không phải 36 tháng sau ngày cấp", en: "The last day is not 36 months after the day of issue"),
    why: BilingualText(
      vi:
        "Giấy chứng nhận OCOP có giá trị 36 tháng kể từ ngày cấp. Ghi ngày khác thì trang hiện sao quá hạn hoặc mất sao sớm.",
      en:
        "An OCOP certificate holds for 36 months from its issue. With another day the page shows stars too long, or not "
        + "long enough."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 148/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Bỏ 'expires' (chương trình tự tính), hoặc sửa theo ngày nêu trong thông báo.",
      en: "Drop 'expires' (it is worked out), or write the day that the message names."),
    bad: "issued: 2024-11-20\nexpires: 2026-11-20",
    good: "issued: 2024-11-20\nexpires: 2027-11-20",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        guard let expires = decision.expires, !context.hasDoubtfulDay(decision) else { return nil }
        let issued = decision.issued
        let lastDay = Validity.lastDay(issued: issued)
        guard expires != lastDay else { return nil }
        return rule.finding(
          .field(decision.file, "expires"),
          vi: "Quyết định ngày \(issued.vietnamese) có giá trị đến \(lastDay.vietnamese), không phải "
            + expires.vietnamese,
          en: "A decision of \(issued) holds until \(lastDay), not until \(expires)",
          hint: BilingualText(
            vi: "Sửa thành \(lastDay), hoặc xóa dòng 'expires'",
            en: "Change it to \(lastDay), or delete the line 'expires'"))
      }
    })
}
