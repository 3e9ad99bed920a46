import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let foundedInFuture = Rule(
    id: "founded-in-future", severity: .warning,
    title: BilingualText(vi: "Năm thành lập chưa đến", en: "A year of founding that has not come yet"),
    why: BilingualText(
      vi: "Trang chủ thể sẽ nói một điều không thể đúng. Thường là gõ nhầm số.",
      en: "The producer's page would say what cannot be true. Mostly a digit is a slip."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa 'founded' theo giấy đăng ký.", en: "Mend 'founded' after the registration."),
    bad: "founded: 2091",
    good: "founded: 2019",
    check: .showcase { rule, context in
      context.showcase.producers.compactMap { producer -> Finding? in
        guard let founded = producer.founded, founded > context.showcase.asOf.year else { return nil }
        return rule.finding(
          .field(producer.file, "founded"), vi: "Năm thành lập \(founded) sau năm nay",
          en: "The year of founding \(founded) is after this year",
          hint: BilingualText(vi: "Xem lại năm trên giấy đăng ký", en: "Look at the year on the registration"))
      }
    })
}
