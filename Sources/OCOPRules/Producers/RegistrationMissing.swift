import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let registrationMissing = Rule(
    id: "registration-missing", severity: .warning,
    title: BilingualText(
      vi: "Chủ thể chưa ghi số đăng ký kinh doanh", en: "A producer without its registration number"),
    why: BilingualText(
      vi: "Tổ hợp tác, trang trại và hộ chỉ là chủ thể OCOP khi có đăng ký kinh doanh.",
      en: "Groups, farms and households are OCOP producers only when they are registered."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("2.3"))],
    remedy: BilingualText(
      vi: "Thêm 'registration' với số trên giấy đăng ký.", en: "Add 'registration' with the number of the registration."
    ),
    bad: "name: Hộ Tân Thành\nkind: production-household",
    good: "name: Hộ Tân Thành\nkind: production-household\nregistration: \"86D8001234\"",
    check: .showcase { rule, context in
      context.showcase.producers.compactMap { producer -> Finding? in
        guard producer.registration == nil, let kind = ProducerKind.named(producer.kindKey), kind.expectsRegistration,
          !context.isAtFault("registration", in: producer.file)
        else { return nil }
        return rule.finding(
          .field(producer.file, "kind"), vi: "Chủ thể là \(kind.name.vi) nhưng chưa ghi số đăng ký kinh doanh",
          en: "The producer is a \(kind.name.en) but has no registration number",
          hint: BilingualText(
            vi: "Thêm dòng 'registration' với số trên giấy đăng ký, đặt trong dấu nháy",
            en: "Add 'registration' with the number of the registration, in quotes"))
      }
    })
}
